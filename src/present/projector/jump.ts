import type { Words } from "../../words/words.ts";
import { notice } from "./notice.ts";
import type { Show } from "./show.ts";

/** Seconds until a number that was begun is forgotten. */
const patience = 6;

/** A number and Enter goes to that slide. Returns what takes keys: true where it used one. */
export function jump(show: Show, words: Words["projector"]): (key: string) => boolean {
  let typed = "";
  let forget = 0;
  const set = (digits: string): void => {
    typed = digits;
    clearTimeout(forget);
    const title = show.slides()[Number(digits) - 1]?.dataset["title"];
    if (digits === "") notice("");
    else notice(title === undefined ? words.noSlide(digits) : words.jump(digits, title), patience);
    if (digits !== "") forget = window.setTimeout(() => set(""), patience * 1000);
  };
  return (key) => {
    if (/^\d$/.test(key)) {
      if (typed === "" && key === "0") return false;
      set((typed + key).slice(0, 4));
      return true;
    }
    if (typed === "") return false;
    const number = Number(typed);
    set(key === "Backspace" ? typed.slice(0, -1) : "");
    if (key !== "Enter") return key === "Backspace" || key === "Escape";
    const slide = show.slides()[number - 1];
    if (slide) show.go(slide.id, 0);
    return true;
  };
}
