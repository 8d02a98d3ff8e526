import type { PlacedMistake } from "../mistakes/catalogue.ts";
import type { Deck, Slide } from "../types.ts";
import { findPlace } from "./find-place.ts";
import { wordsOnSlide } from "./words-on-slide.ts";

/** The most that a slide should hold, look.md: list lines, words besides the title, words of the title. */
export const mostListLines = 4;
export const mostWords = 40;
export const mostTitleWords = 16;

/** Slides with more to read than anybody reads while somebody speaks. `lines` is the seminar file. */
export function checkWords(deck: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  return deck.slides
    .filter(({ layout }) => layout !== "references")
    .flatMap((slide) => ofSlide(slide, lines));
}

function ofSlide(slide: Slide, lines: readonly string[]): readonly PlacedMistake[] {
  const { words, listLines } = wordsOnSlide(slide.html);
  const titleWords = slide.heading === "" ? 0 : slide.title.split(/\s+/).filter(isWord).length;
  const place = findPlace(lines, [slide.source], slide.heading === "" ? "" : slide.title);
  const found: PlacedMistake[] = [];
  if (listLines > mostListLines)
    found.push({
      code: "many-list-lines",
      place,
      facts: { count: String(listLines), most: String(mostListLines) },
    });
  if (words > mostWords)
    found.push({ code: "many-words", place, facts: { count: String(words), most: String(mostWords) } });
  if (titleWords > mostTitleWords)
    found.push({
      code: "wordy-title",
      place,
      facts: { count: String(titleWords), most: String(mostTitleWords) },
    });
  return found;
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
