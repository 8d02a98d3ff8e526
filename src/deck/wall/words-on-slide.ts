import { Parser } from "htmlparser2";

/** What there is to read on a slide, its title and its widgets left out. */
export interface WordsOnSlide {
  readonly words: number;
  readonly listLines: number;
}

const isQuiet = (name: string, { class: classes = "", href = "" }: Readonly<Record<string, string>>) =>
  /(^|\s)(source|footnotes|footnote-ref|citation|unseen)(\s|$)/.test(classes) ||
  (name === "a" && href.startsWith("#ref-"));

/**
 * Counts words and list lines in a slide's HTML. Sources, citations and footnotes do not count: they are there to be
 * looked up. A word has a letter or a digit.
 */
export function wordsOnSlide(html: string): WordsOnSlide {
  let words = 0;
  let listLines = 0;
  let depth = 0;
  let quietSince = Infinity;
  let text = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (quietSince === Infinity && isQuiet(name, attributes)) quietSince = depth;
      if (quietSince === Infinity && name === "li") listLines += 1;
      if (!inline.has(name)) text += " ";
    },
    onclosetag(name) {
      if (depth === quietSince) quietSince = Infinity;
      depth -= 1;
      if (!inline.has(name)) text += " ";
    },
    ontext: (data) => void (quietSince === Infinity && (text += data)),
  });
  parser.end(html);
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) words += 1;
  return { words, listLines };
}

/** Elements within a word; all others end one. */
const inline = new Set([
  "a",
  "abbr",
  "b",
  "code",
  "del",
  "em",
  "i",
  "ins",
  "mark",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
]);
