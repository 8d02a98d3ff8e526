import { make } from "../../widgets/mount-dom.ts";
import { askForm } from "./ask-form.ts";
import type { Page } from "./context.ts";
import { focusReading, part } from "./elements.ts";
import { moreParts } from "./more-panel.ts";
import { notesPanel } from "./notes-panel.ts";
import { slidesPanel } from "./slides-panel.ts";

/** What stands in the panel while it is open. */
export interface Panel {
  readonly title: string;
  readonly element: HTMLElement;
  /** The slide, the room or what was chosen is another. */
  readonly update?: () => void;
  readonly close?: () => void;
}

const panels: Readonly<Record<string, (page: Page) => Panel>> = {
  slides: slidesPanel,
  notes: notesPanel,
  ask: (page) => {
    const { element, stop } = askForm(page, "panel");
    return { title: page.words.attendee.ask.title, element, close: stop };
  },
  more: moreParts,
};

export interface Panels {
  readonly update: () => void;
  /** Something was chosen that is to be seen now: a panel that covers it goes. */
  readonly leave: () => void;
}

/** From this width on a panel stands beside the slide; see panel.css. */
const beside = "(min-width: 70rem)";

/** The buttons at the foot of the page and what they open: beside the slide where there is room, else over it. */
export function createPanels(page: Page): Panels {
  const place = part("panel");
  const tabs = [...document.querySelectorAll<HTMLButtonElement>(".tabs button")];
  let open: { readonly name: string; readonly panel: Panel } | undefined;

  function close(back = false): void {
    if (!open) return;
    const tab = tabOf(open.name);
    open.panel.close?.();
    open = undefined;
    place.hidden = true;
    place.replaceChildren();
    delete document.documentElement.dataset["panel"];
    for (const one of tabs) one.setAttribute("aria-expanded", "false");
    if (back) tab?.focus();
  }

  const tabOf = (name: string): HTMLButtonElement | undefined =>
    tabs.find(({ dataset }) => dataset["panel"] === name);

  function show(name: string): void {
    const panel = panels[name]?.(page);
    if (panel === undefined) return;
    close();
    open = { name, panel };
    const heading = make("h2", { id: "panel-title", tabindex: -1 }, panel.title);
    const closing = make("button", { type: "button", class: "quiet" }, page.words.attendee.close);
    closing.addEventListener("click", () => close(true));
    place.replaceChildren(make("div", { class: "panel-head" }, heading, closing), panel.element);
    place.setAttribute("aria-labelledby", heading.id);
    place.hidden = false;
    document.documentElement.dataset["panel"] = name;
    tabOf(name)?.setAttribute("aria-expanded", "true");
    panel.update?.();
    heading.focus({ preventScroll: true });
  }

  for (const tab of tabs) {
    const name = tab.dataset["panel"] ?? "";
    tab.addEventListener("click", () => (open?.name === name ? close(true) : show(name)));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open || event.defaultPrevented) return;
    event.preventDefault();
    close(true);
  });
  return {
    update: () => open?.panel.update?.(),
    leave() {
      if (!open || matchMedia(beside).matches) return;
      const had = place.contains(document.activeElement);
      close();
      if (had) focusReading();
    },
  };
}
