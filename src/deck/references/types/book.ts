import { italic } from "../rich.ts";
import {
  bookEditors,
  brackets,
  edition,
  field,
  publisher,
  titleOf,
  translators,
  volume,
  type Kind,
} from "./kind.ts";

/** Books, edited books and books in several volumes. */
export const book: Kind = {
  whole: true,
  dated: false,
  edited: true,
  title: (work) => [
    ...italic(titleOf(work)),
    ...brackets([[bookEditors(work), translators(work)].filter((part) => part !== "").join("; ")]),
    ...brackets([edition(work), volume(work)]),
    ...brackets([field(work, "medium")], ["[", "]"]),
  ],
  source: (work) => [publisher(work)],
};
