import { uprightList } from "../names.ts";
import { fromMarkup, italic, text, type Rich } from "../rich.ts";
import type { Work } from "../work.ts";
import {
  brackets,
  edition,
  field,
  pages,
  publisher,
  titleOf,
  translators,
  volume,
  type Kind,
} from "./kind.ts";

/** Chapters and entries in books: "Title. In A. Eng (Ed.), *Book* (2nd ed., pp. 3–20). Publisher." */
export const chapter: Kind = {
  whole: false,
  dated: false,
  edited: false,
  title: (work) => [...titleOf(work), ...brackets([translators(work)])],
  source: (work) => [within(work), publisher(work)],
};

/** "In A. Eng & B. Fog (Eds.), *Book* (pp. 3–20)" */
export function within(work: Work): Rich {
  const container = field(work, "container-title");
  if (container === "") return text(pages(work));
  const editors =
    work.editors.length === 0
      ? ""
      : `${uprightList(work.editors)} (${work.editors.length > 1 ? "Eds." : "Ed."}), `;
  return [
    { text: `In ${editors}` },
    ...italic(fromMarkup(container)),
    ...brackets([edition(work), volume(work), pages(work)]),
  ];
}
