import { italic, join, text, type Rich } from "../rich.ts";
import type { Work } from "../work.ts";
import { brackets, field, range, titleOf, type Kind } from "./kind.ts";

/** Articles in journals; `dated` for magazines and newspapers, which appear by the day. */
const article = (dated: boolean): Kind => ({
  whole: false,
  dated,
  edited: false,
  title: (work) => [...titleOf(work), ...brackets([field(work, "genre")], ["[", "]"])],
  source: (work) => [periodical(work)],
});

export const journalArticle = article(false);
export const pressArticle = article(true);

/** "*Journal*, *12*(3), 45–67" */
export function periodical(work: Work): Rich {
  const issue = field(work, "issue");
  const volume = italic(text(range(field(work, "volume"))));
  const numbered: Rich = issue === "" ? volume : [...volume, { text: `(${range(issue)})` }];
  return join([italic(text(field(work, "container-title"))), numbered, text(place(work))], ", ");
}

/**
 * Pages, or "Article e0123456" for journals that number articles: from `number`, or from a lone `page` that is too
 * long to be one (APA 7, example 6 of section 10.1).
 */
function place(work: Work): string {
  const page = range(field(work, "page"));
  const number = field(work, "number");
  if (page === "") return number === "" ? "" : articleNumber(number);
  return /^[A-Za-z]?\d{5,}$/.test(page) || (page === number && number !== "") ? articleNumber(page) : page;
}

const articleNumber = (number: string): string =>
  /^\d|^[A-Za-z]\d/.test(number) ? `Article ${number}` : number;
