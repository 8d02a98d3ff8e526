import { fromMarkup, italic, text } from "../rich.ts";
import { brackets, edition, field, publisher, titleOf, type Kind } from "./kind.ts";

/**
 * Works known by what they are: data sets, software, films, recordings, preprints. `what` stands in square
 * brackets unless the work says it itself.
 */
export const described = (what: string, dated = false): Kind => ({
  whole: true,
  dated,
  edited: true,
  title(work) {
    const version =
      field(work, "version") === "" ? "" : `Version ${field(work, "version").replace(/^v(?=\d)/i, "")}`;
    const number = field(work, "number");
    const own = field(work, "genre") === "" ? field(work, "medium") : field(work, "genre");
    return [
      ...italic(titleOf(work)),
      ...brackets([version, edition(work), number]),
      ...brackets([own === "" ? what : own], ["[", "]"]),
    ];
  },
  source(work) {
    const container = italic(fromMarkup(field(work, "container-title")));
    const maker = publisher(work);
    return [container, maker.length === 0 ? text(field(work, "archive")) : maker];
  },
});
