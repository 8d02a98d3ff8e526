import type { Mounted } from "../../widgets/stage.ts";
import { announce, isTyping } from "./elements.ts";
import type { Fragment } from "./fragments.ts";
import { merge } from "./merge.ts";

/** Brings one widget of a slide to life; undefined where there is nothing to bring. */
export type Enliven = (element: HTMLElement, fragment: Fragment) => Promise<Mounted | undefined> | undefined;

/** The slide that can be read. */
export interface SlideView {
  readonly current: () => Fragment | undefined;
  /** Shows a slide, or what is different in it: what somebody is writing in stays as it is. */
  readonly show: (fragment: Fragment) => void;
  readonly restyle: () => void;
}

/** No more of a new step is read out at once. */
const heard = 400;

export function createSlideView(
  place: HTMLElement,
  enliven: Enliven,
  heading: (fragment: Fragment) => string,
): SlideView {
  let current: Fragment | undefined;
  const alive = new Map<Element, Mounted | "coming">();

  function bring(fragment: Fragment): void {
    for (const [element, widget] of alive) {
      if (element.isConnected) continue;
      alive.delete(element);
      if (widget !== "coming") widget.unmount();
    }
    for (const element of place.querySelectorAll<HTMLElement>("[data-widget]")) {
      if (alive.has(element)) continue;
      const coming = enliven(element, fragment);
      if (coming === undefined) continue;
      alive.set(element, "coming");
      void arrive(element, coming);
    }
  }

  async function arrive(element: Element, coming: Promise<Mounted | undefined>): Promise<void> {
    const widget = await coming;
    if (widget && alive.get(element) === "coming") alive.set(element, widget);
    else widget?.unmount();
  }

  function replace(fragment: Fragment, next: Element): void {
    const had = place.contains(document.activeElement);
    for (const widget of alive.values()) if (widget !== "coming") widget.unmount();
    alive.clear();
    place.replaceChildren(next);
    if (had) place.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
    announce(heading(fragment));
  }

  return {
    current: () => current,
    show(fragment) {
      if (current === fragment) return;
      const next = parse(fragment.html);
      const now = place.firstElementChild;
      const same = current?.slide === fragment.slide;
      const first = current === undefined;
      current = fragment;
      if (next === undefined) return;
      if (now instanceof HTMLElement && now.dataset["slide"] === fragment.slide) {
        const { added } = merge(now, next, (element) => alive.has(element));
        const said = added.map((node) => node.textContent?.trim() ?? "").filter((text) => text !== "");
        if (same && said.length > 0 && !isTyping(place)) announce(said.join(". ").slice(0, heard));
        if (first) announce(heading(fragment));
      } else replace(fragment, next);
      bring(fragment);
      // Who has no mouse scrolls a wide table by the arrow keys.
      for (const table of place.querySelectorAll<HTMLElement>(".table, pre"))
        if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    },
    restyle: () => {
      for (const widget of alive.values()) if (widget !== "coming") widget.restyle?.();
    },
  };
}

function parse(html: string): Element | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild ?? undefined;
}
