import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";
import { part } from "./elements.ts";
import type { Act, Shown } from "./watching.ts";

/** Under the slide the ways to the ones before and after it, as far as the room has come; also by the arrow keys. */
export function around({ words, line, fragments, act }: Page): { readonly show: (shown: Shown) => void } {
  let [before, after]: [Act | undefined, Act | undefined] = [undefined, undefined];
  const back = make("button", { type: "button", class: "quiet" });
  const on = make("button", { type: "button", class: "quiet" });
  back.addEventListener("click", () => before && act(before));
  on.addEventListener("click", () => after && act(after));
  const nav = make("nav", { class: "around", "aria-label": words.attendee.around }, back, on);
  part("slide").after(nav);

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(taken)) return;
    const wanted = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : undefined;
    if (wanted) act(wanted);
  });

  return {
    show(shown) {
      const view = line.view();
      const reached = Object.keys(view?.reached ?? {});
      const at = shown.kind === "slide" || shown.kind === "skipped" ? reached.indexOf(shown.slide) : -1;
      const to = (slide: string | undefined): Act | undefined =>
        slide === undefined || at < 0
          ? undefined
          : slide === view?.position.slide
            ? { type: "to-room" }
            : { type: "look", slide };
      const [previous, next] = [reached[at - 1], reached[at + 1]];
      [before, after] = [to(previous), to(next)];
      name(back, previous, before, "←");
      name(on, next, after, "→");
      nav.hidden = before === undefined && after === undefined;
    },
  };

  function name(button: HTMLElement, slide: string | undefined, way: Act | undefined, arrow: string): void {
    button.hidden = way === undefined;
    const number = slide === undefined ? undefined : fragments.known(slide)?.number;
    const text = number === undefined ? words.attendee.slides.title : words.attendee.numbered(number);
    button.textContent = arrow === "←" ? `← ${text}` : `${text} →`;
  }
}

/** What needs the arrow keys for itself. */
const taken = "input, textarea, select, summary, [role=radio], [role=slider], [contenteditable]";
