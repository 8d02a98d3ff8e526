import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";
import type { Panel } from "./panel.ts";

/** The slides that the room has reached, to go back to. */
export function slidesPanel(page: Page): Panel {
  const words = page.words.attendee.slides;
  const list = make("ol", { class: "slide-list" });
  const buttons = new Map<string, HTMLButtonElement>();
  let asking = false;

  function update(): void {
    const view = page.line.view();
    const reached = Object.keys(view?.reached ?? {});
    const here = page.reading()?.slide;
    for (const [slide, button] of buttons)
      if (!reached.includes(slide)) {
        button.parentElement?.remove();
        buttons.delete(slide);
      }
    for (const [index, slide] of reached.entries()) {
      const known = page.fragments.known(slide);
      const button = buttons.get(slide) ?? newButton(slide);
      const left = page.watching().choices[slide] === "skip";
      const remarks = [
        slide === here ? words.here : "",
        slide === view?.position.slide ? words.room : "",
        left ? words.left : "",
      ].filter((remark) => remark !== "");
      button.replaceChildren(
        make("span", { class: "number" }, String(known?.number ?? "")),
        make("span", {}, known?.title ?? "…"),
        ...(remarks.length > 0 ? [make("span", { class: "remark-small" }, remarks.join(", "))] : []),
      );
      if (slide === here) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      // In the order of the deck, whatever was reached first; what is in its place keeps the focus.
      const item = button.parentElement;
      if (item && item !== list.children[index]) list.insertBefore(item, list.children[index] ?? null);
    }
    void nameAll(reached);
  }

  function newButton(slide: string): HTMLButtonElement {
    const button = make("button", { type: "button" });
    button.addEventListener("click", () =>
      page.act(slide === page.line.view()?.position.slide ? { type: "to-room" } : { type: "look", slide }),
    );
    list.append(make("li", {}, button));
    buttons.set(slide, button);
    return button;
  }

  /** Who came late has not seen them all: what they are called is asked one by one, and so they are at hand. */
  async function nameAll(reached: readonly string[]): Promise<void> {
    if (asking) return;
    asking = true;
    for (const slide of reached) {
      const step = page.line.view()?.reached[slide];
      if (!list.isConnected || step === undefined || page.fragments.known(slide)) continue;
      const found = await page.fragments.get(slide, step);
      if (found === undefined) break;
      asking = false;
      return update();
    }
    asking = false;
  }

  return { title: words.title, element: list, update };
}
