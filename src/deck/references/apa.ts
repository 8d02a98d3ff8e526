import { entryDate, wholeDate } from "./dates.ts";
import { kindOf } from "./kinds.ts";
import { nameList } from "./names.ts";
import { join, link, sentence, text, toText, type Rich } from "./rich.ts";
import { field } from "./types/kind.ts";
import type { Name, Work } from "./work.ts";

/**
 * The entry of one work in the list of references: "Author (date). Title. Source. Address", after the Publication
 * Manual of the American Psychological Association, 7th edition, chapters 9 and 10. Titles keep the author's case.
 *
 * @param letter the a, b, c that tells works of the same authors and year apart; "" for most.
 */
export function entry(work: Work, letter = ""): Rich {
  const kind = kindOf(work);
  const date = text(`(${entryDate(work, letter, kind.dated)})`);
  const who = responsible(work);
  const written = kind.title(work);
  const title = toText(written) === "" ? text(`[${work.key}]`) : written;
  const head = who.names.length > 0 ? text(nameList(who.names) + who.role) : title;
  const parts: readonly Rich[] = [
    // A name that ends in an initial's full stop takes no second one.
    join([sentence(head), sentence(date)], " "),
    who.names.length > 0 ? title : [],
    ...kind.source(work),
  ];
  return join([...parts.map(sentence), address(work), original(work)], " ");
}

/** Who stands in the author's place: the authors, or a book's editors with "(Ed.)" behind them. */
export function responsible(work: Work): { readonly names: readonly Name[]; readonly role: string } {
  if (work.authors.length > 0) return { names: work.authors, role: "" };
  if (!kindOf(work).edited || work.editors.length === 0) return { names: [], role: "" };
  return { names: work.editors, role: work.editors.length > 1 ? " (Eds.)" : " (Ed.)" };
}

/** The DOI as an address, or the URL; with the day of retrieval where the page itself bears no date. */
function address(work: Work): Rich {
  const doi = doiAddress(field(work, "DOI"));
  if (doi !== "") return link(doi);
  const url = field(work, "URL");
  if (!/^https?:\/\//i.test(url)) return text(url);
  if (work.issued !== undefined || work.accessed === undefined) return link(url);
  return [{ text: `Retrieved ${wholeDate(work.accessed)}, from ` }, ...link(url)];
}

/** "10.1/x", "doi:10.1/x" and "http://dx.doi.org/10.1/x" all become "https://doi.org/10.1/x". */
export function doiAddress(doi: string): string {
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").trim();
  return bare === "" ? "" : `https://doi.org/${bare}`;
}

function original(work: Work): Rich {
  return work.originalYear === undefined ? [] : text(`(Original work published ${work.originalYear})`);
}
