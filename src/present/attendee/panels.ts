import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";
import type { Panel } from "./panel.ts";
import { focusReading, part } from "./elements.ts";

export interface Panels {
  readonly update: () => void;
  /** Something was chosen that is to be seen now: a panel that covers it goes. */
  readonly leave: () => void;
}

/** What stands in the panels comes after the first slide can be read, so that it is there whenever it is wanted. */
export const contents = () => import("./panel-contents.ts");

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

  let wanted = "";
  async function show(name: string): Promise<void> {
    wanted = name;
    const { panels } = await contents();
    const panel = wanted === name ? panels[name]?.(page) : undefined;
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
    tab.addEventListener("click", () => (open?.name === name ? close(true) : void show(name)));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // Also one that is still on its way.
    wanted = "";
    if (!open) return;
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
