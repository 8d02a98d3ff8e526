import type { MountedWidgets } from "../common/mount-widgets.ts";
import type { PageSlide } from "./slides.ts";
import { stepsOfFragments } from "./steps.ts";

/** Brings the widgets in an element to life. */
export type MountIn = (root: HTMLElement) => MountedWidgets;

/** A 16:9 box that shows a slide at a step, as the wall does. */
export interface Box {
  readonly show: (slide: PageSlide | undefined, step: number) => void;
  /** The theme or the text size changed. */
  readonly restyle: () => void;
}

/**
 * A box in `frame`. Going through a slide's steps keeps its widgets running; only another slide, or a slide that the
 * author has changed, is put in afresh. `prefix` goes before every id inside, so that two boxes can show one slide.
 */
export function createBox(frame: HTMLElement, prefix: string, mount: MountIn): Box {
  let shown:
    { readonly from: HTMLElement; readonly copy: HTMLElement; readonly widgets: MountedWidgets } | undefined;

  const clear = (): void => {
    shown?.widgets.unmount();
    shown?.copy.remove();
    shown = undefined;
  };
  return {
    restyle: () => shown?.widgets.restyle(),
    show: (slide, step) => {
      if (shown && shown.from === slide?.section) return showStep(shown.copy, step);
      clear();
      if (!slide) return;
      const copy = document.importNode(slide.section, true);
      copy.querySelector(":scope > aside.notes")?.remove();
      // The page has a heading of its own.
      if (prefix !== "") prefixIds(copy, prefix);
      showStep(copy, step);
      frame.append(copy);
      shown = { from: slide.section, copy, widgets: mount(copy) };
    },
  };
}

function showStep(section: HTMLElement, step: number): void {
  const fragments = [...section.querySelectorAll<HTMLElement>(".fragment")];
  const indexes = fragments.map(({ dataset }) => {
    const index = dataset["fragmentIndex"];
    return index === undefined ? undefined : Number(index);
  });
  for (const [place, own] of stepsOfFragments(indexes).entries()) {
    fragments[place]?.classList.toggle("visible", own <= step);
    fragments[place]?.classList.toggle("current-fragment", own === step);
  }
}

/** Attributes whose value is a list of ids. */
const idLists = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"];

function prefixIds(root: HTMLElement, prefix: string): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.id !== "") element.id = prefix + element.id;
    for (const name of idLists) {
      const value = element.getAttribute(name);
      if (value !== null)
        element.setAttribute(
          name,
          value.replace(/\S+/g, (id) => prefix + id),
        );
    }
    for (const { name, value } of element.attributes) {
      if (value.includes("url(#")) element.setAttribute(name, value.replaceAll("url(#", `url(#${prefix}`));
      else if ((name === "href" || name === "xlink:href") && value.startsWith("#"))
        element.setAttribute(name, `#${prefix}${value.slice(1)}`);
    }
  }
}
