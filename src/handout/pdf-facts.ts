import type { Deck } from "../deck/types.ts";
import { wordsFor } from "../words/words.ts";
import type { PdfFacts } from "./pdf/facts.ts";

/** What a handout's PDF says of itself. */
export function pdfFacts({ title, language, meta }: Deck): Omit<PdfFacts, "headings" | "date"> {
  return {
    title,
    author: meta.presenters.map(({ name }) => name).join(", "),
    subject: wordsFor(language).handout.handout,
    language,
  };
}
