/** What there is to read on a slide, its title and its widgets left out. */
export interface WordsOnSlide {
  readonly words: number;
  readonly listLines: number;
}

/** A tag, whatever stands between its quotation marks, or a comment: the compiler writes nothing else. */
const mark = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;
const isQuiet = (attributes: string) =>
  /\sclass="(?:[^"]*\s)?(?:source|footnotes|footnote-ref|citation|unseen)[\s"]|\shref="#ref-/.test(
    attributes,
  );
/** Elements within a word; all others end one. */
const inWord = new Set("a abbr b code del em i ins mark small span strong sub sup u".split(" "));

/**
 * Counts words and list lines in a slide's HTML. Sources, citations and footnotes do not count: they are there to be
 * looked up. A word has a letter or a digit.
 */
export function wordsOnSlide(html: string): WordsOnSlide {
  let text = "";
  let listLines = 0;
  let from = 0;
  // While within something quiet: its element, and how many of the same name are open in it.
  let quiet: { readonly name: string; depth: number } | undefined;
  for (const { 0: whole, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(mark)) {
    if (quiet === undefined) text += html.slice(from, index);
    from = index + whole.length;
    if (!inWord.has(name)) text += " ";
    if (quiet !== undefined) {
      if (name === quiet.name) quiet.depth += slash === "/" ? -1 : 1;
      if (quiet.depth === 0) quiet = undefined;
    } else if (slash !== "/" && isQuiet(attributes)) quiet = { name, depth: 1 };
    else if (name === "li" && slash !== "/") listLines += 1;
  }
  if (quiet === undefined) text += html.slice(from);
  const words = text.replace(/&#?\w+;/g, "").split(/\s+/);
  return { words: words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length, listLines };
}
