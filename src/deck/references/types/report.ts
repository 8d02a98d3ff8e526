import { italic, text } from "../rich.ts";
import type { Work } from "../work.ts";
import { brackets, edition, field, publisher, titleOf, type Kind } from "./kind.ts";

/** Reports and papers of institutions: "*Title* (Working Paper No. 3). Institution." */
export const report: Kind = {
  whole: true,
  dated: true,
  edited: true,
  title: (work) => [...italic(titleOf(work)), ...brackets([numbered(work), edition(work)])],
  source: (work) => [publisher(work), text(field(work, "container-title"))],
};

function numbered(work: Work): string {
  const number = field(work, "number");
  const genre = field(work, "genre");
  if (number === "") return "";
  return /\p{L}{3}/u.test(number) ? number : `${genre === "" ? "Report" : genre} No. ${number}`;
}
