/** BibTeX's and biblatex's entry types as CSL types. */
const types: Readonly<Record<string, string>> = {
  article: "article-journal",
  periodical: "book",
  book: "book",
  mvbook: "book",
  booklet: "book",
  collection: "book",
  mvcollection: "book",
  reference: "book",
  manual: "book",
  proceedings: "book",
  mvproceedings: "book",
  inbook: "chapter",
  bookinbook: "chapter",
  suppbook: "chapter",
  incollection: "chapter",
  suppcollection: "chapter",
  inreference: "entry-encyclopedia",
  inproceedings: "paper-conference",
  conference: "paper-conference",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  thesis: "thesis",
  techreport: "report",
  report: "report",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  dataset: "dataset",
  software: "software",
  unpublished: "manuscript",
  movie: "motion_picture",
  video: "motion_picture",
  audio: "song",
  music: "song",
  image: "graphic",
  standard: "standard",
};

const theses: Readonly<Record<string, string>> = {
  phdthesis: "Doctoral dissertation",
  mathesis: "Master's thesis",
  mastersthesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: "Candidate thesis",
};

/** The CSL type of an entry; `field` gives its other fields, which decide for `article` and `misc`. */
export function cslType(type: string, field: (name: string) => string): string {
  const subtype = field("entrysubtype").toLowerCase();
  if (type === "article" && subtype === "magazine") return "article-magazine";
  if (type === "article" && subtype === "newspaper") return "article-newspaper";
  const known = Object.hasOwn(types, type) ? types[type] : undefined;
  if (known !== undefined) return known;
  if (
    /arxiv|psyarxiv|biorxiv|medrxiv/i.test(field("archiveprefix") + field("eprinttype") + field("publisher"))
  ) {
    return "article";
  }
  return field("url") !== "" || /^\\?url|https?:/i.test(field("howpublished")) ? "webpage" : "";
}

/** What an entry calls itself: "Doctoral dissertation", "Working Paper". */
export function genreOf(type: string, written: string): string {
  const word = written.toLowerCase();
  if (Object.hasOwn(theses, word)) return theses[word] ?? "";
  if (/^(?:techreport|resreport)$/.test(word)) return "";
  return written === "" && Object.hasOwn(theses, type) ? (theses[type] ?? "") : written;
}
