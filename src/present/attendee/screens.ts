import { make } from "../../widgets/mount-dom.ts";
import type { AttendeeWords } from "../../words/attendee-words.ts";
import { announce } from "./elements.ts";
import type { Act, Shown } from "./watching.ts";

/** What stands in place of a slide: a note before it, a pause, a dark screen, the end. */
export interface Screens {
  readonly show: (shown: Exclude<Shown, { kind: "slide" | "welcome" }> | { readonly kind: "coming" }) => void;
  readonly hide: () => void;
}

export function createScreens(
  place: HTMLElement,
  words: AttendeeWords["attendee"],
  act: (act: Act) => void,
  /** What else stands on the last screen. */
  atEnd: () => readonly Node[],
): Screens {
  let name = "";

  const button = (label: string, ...acts: readonly Act[]): HTMLButtonElement => {
    const made = make("button", { type: "button" }, label);
    made.addEventListener("click", () => {
      for (const one of acts) act(one);
    });
    return made;
  };
  const choices = (...buttons: readonly HTMLElement[]): HTMLElement =>
    make("div", { class: "screen-choices" }, ...buttons);
  const heading = (text: string): HTMLElement => make("h1", { tabindex: -1 }, text);
  const line = (text: string): HTMLElement => make("p", {}, text);

  function contents(shown: Parameters<Screens["show"]>[0]): readonly Node[] {
    switch (shown.kind) {
      case "joining":
        return [line(words.joining)];
      case "coming":
        return [line(words.slideComing)];
      case "covered":
        return [heading(words.covered.title), line(words.covered.body)];
      case "waiting":
        return [line(words.card.waiting), choices(button(words.goToRoom, { type: "to-room" }))];
      case "paused":
        return [
          line(words.pause.paused),
          choices(
            button(words.pause.toRoom, { type: "resume", to: "room" }),
            button(words.pause.toPlace, { type: "resume", to: "place" }),
          ),
        ];
      case "card": {
        const { slide } = shown;
        return [
          heading(words.card.next(shown.note)),
          choices(
            button(words.card.show, { type: "choose", slide, choice: "show" }),
            button(words.card.skip, { type: "choose", slide, choice: "skip" }),
            button(words.card.wait, { type: "choose", slide, choice: "wait" }),
          ),
        ];
      }
      case "skipped":
        return [
          line(words.card.skipped),
          choices(button(words.card.showAfterAll, { type: "choose", slide: shown.slide, choice: "show" })),
        ];
      case "ended":
        return [heading(words.ended), line(words.endedBody), ...atEnd()];
      default:
        return shown satisfies never;
    }
  }

  return {
    show(shown) {
      const next = `${shown.kind} ${"slide" in shown ? shown.slide : ""}`;
      place.hidden = false;
      if (next === name) return;
      name = next;
      const had = place.contains(document.activeElement);
      place.dataset["kind"] = shown.kind;
      place.replaceChildren(...contents(shown));
      announce(place.querySelector("h1, p")?.textContent ?? "");
      if (had) place.querySelector<HTMLElement>("h1, button")?.focus();
    },
    hide() {
      const had = place.contains(document.activeElement);
      name = "";
      place.hidden = true;
      place.replaceChildren();
      if (had) document.querySelector<HTMLElement>("#slide h1")?.focus({ preventScroll: true });
    },
  };
}
