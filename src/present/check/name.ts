import type { Finding } from "../../deck/wall/finding.ts";
import type { Look, Run } from "./run.ts";

/** A text in a sentence: its first words in quotation marks. */
export function quote(words: string): string {
  const short = 40;
  if (words.length <= short) return `“${words}”`;
  return `“${words.slice(0, short).replace(/\s+\S*$/, "")} …”`;
}

/** A text in a sentence, the slide's number by its own name. */
export function nameOf({ words, numberOn }: Run): string {
  return numberOn === undefined ? quote(words) : "the slide's number";
}

/** A picture's path as the author wrote it, or nothing for one that is no file. */
export function pathOf(image: HTMLImageElement): string {
  const written = image.getAttribute("src") ?? "";
  try {
    return decodeURI(written);
  } catch {
    return written;
  }
}

/** Where something was found, for the place in the seminar file. */
export function foundAt(
  { slide, theme }: Look,
  element: Element,
  words: string,
): Pick<Finding, "slide" | "theme" | "widget" | "words"> {
  return { slide: slide.id, theme, widget: element.closest("[data-widget]")?.id, words };
}

/** A number with one decimal, which is what one can see. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);
