import { italic, join, text } from "../rich.ts";
import type { Work } from "../work.ts";
import { periodical } from "./article.ts";
import { within } from "./chapter.ts";
import { brackets, field, publisher, titleOf, type Kind } from "./kind.ts";

/** Papers that were printed in proceedings: as a chapter, or as an article where the proceedings count like a journal. */
export const proceedingsPaper: Kind = {
  whole: false,
  dated: false,
  edited: false,
  title: titleOf,
  source: (work) =>
    field(work, "issue") !== "" && work.editors.length === 0
      ? [periodical(work)]
      : [within(work), publisher(work)],
};

/** What was only spoken or shown: "*Title* [Paper presentation]. Conference, Place." */
export const presentation: Kind = {
  whole: true,
  dated: true,
  edited: false,
  title: (work) => [...italic(titleOf(work)), ...brackets([kindOfTalk(work)], ["[", "]"])],
  source: (work) => [
    join([text(field(work, "event-title")), text(placeOf(work))], ", "),
    text(field(work, "event-title") === "" ? field(work, "publisher") : ""),
  ],
};

const kindOfTalk = (work: Work): string => {
  const genre = field(work, "genre");
  return genre === "" ? "Paper presentation" : genre;
};

const placeOf = (work: Work): string =>
  field(work, "event-place") === "" ? field(work, "publisher-place") : field(work, "event-place");
