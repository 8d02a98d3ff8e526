import { journalArticle, pressArticle } from "./types/article.ts";
import { book } from "./types/book.ts";
import { chapter } from "./types/chapter.ts";
import { presentation, proceedingsPaper } from "./types/conference.ts";
import type { Kind } from "./types/kind.ts";
import { described } from "./types/other.ts";
import { report } from "./types/report.ts";
import { thesis } from "./types/thesis.ts";
import { post, webpage } from "./types/webpage.ts";
import type { Work } from "./work.ts";

/** The CSL types and how each is set; whatever is not named here is set as a work that stands by itself. */
const kinds: Readonly<Record<string, Kind>> = {
  "article-journal": journalArticle,
  review: journalArticle,
  "review-book": journalArticle,
  "article-magazine": pressArticle,
  "article-newspaper": pressArticle,
  book: book,
  collection: book,
  classic: book,
  chapter: chapter,
  entry: chapter,
  "entry-dictionary": chapter,
  "entry-encyclopedia": chapter,
  report: report,
  legislation: report,
  standard: report,
  thesis: thesis,
  "paper-conference": proceedingsPaper,
  speech: presentation,
  event: presentation,
  webpage: webpage,
  post: post,
  "post-weblog": post,
  article: described(""),
  dataset: described("Data set"),
  software: described("Computer software"),
  motion_picture: described("Film"),
  broadcast: described("Broadcast", true),
  song: described("Song"),
  graphic: described("Image"),
  interview: described("Interview", true),
  manuscript: described("Unpublished manuscript"),
  personal_communication: described("Personal communication", true),
};

const anything = described("");

/** How this work is set, by its type and, for conference papers, by whether it was printed. */
export function kindOf(work: Work): Kind {
  const { texts } = work;
  if (
    work.type === "paper-conference" &&
    texts["container-title"] === undefined &&
    texts.page === undefined
  ) {
    return presentation;
  }
  const kind = Object.hasOwn(kinds, work.type) ? kinds[work.type] : undefined;
  if (kind !== undefined) return kind;
  if (texts["container-title"] === undefined) return anything;
  return texts.volume === undefined ? chapter : journalArticle;
}
