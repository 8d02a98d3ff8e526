import { nameList } from "../names.ts";
import { fromMarkup, italic, text, type Rich } from "../rich.ts";
import type { Work } from "../work.ts";
import { brackets, field, publisher, titleOf, type Kind } from "./kind.ts";

/** Pages on web sites: "*Title*. Site." */
export const webpage: Kind = {
  whole: true,
  dated: true,
  edited: false,
  title: (work) => [...italic(titleOf(work)), ...brackets([field(work, "genre")], ["[", "]"])],
  source: (work) => (site(work) === "" ? [publisher(work)] : [text(site(work))]),
};

/** Posts on blogs and forums: "Title. *Blog*." */
export const post: Kind = {
  whole: false,
  dated: true,
  edited: false,
  title: (work) => [...titleOf(work), ...brackets([field(work, "genre")], ["[", "]"])],
  source: (work): readonly Rich[] => [italic(fromMarkup(site(work)))],
};

/** The site's name, left out where it is the author's as well. */
function site(work: Work): string {
  const name = field(work, "container-title");
  return name === nameList(work.authors) ? "" : name;
}
