/** The words for parts of a work: how they may be written, and what APA 7 (section 8.13) makes of one and of several. */
const parts: readonly (readonly [written: RegExp, one: string, several: string])[] = [
  [/^(?:pp?\.?|pages?)\s*(?=[\divxlcS])/i, "p.", "pp."],
  [/^(?:ch\.|chaps?\.?|chapters?)\s+(?=\S)/i, "Chapter", "Chapters"],
  [/^(?:paras?\.?|paragraphs?|¶¶?)\s*(?=\d)/i, "para.", "paras."],
  [/^(?:secs?\.?|sections?|§§?)\s*(?=\S)/i, "Section", "Sections"],
  [/^(?:figs?\.|figures?)\s+(?=\S)/i, "Figure", "Figures"],
  [/^(?:tables?|tbl\.)\s+(?=\d)/i, "Table", "Tables"],
  [/^(?:vols?\.|volumes?)\s+(?=\S)/i, "Vol.", "Vols."],
  [/^(?:slides?)\s+(?=\d)/i, "Slide", "Slides"],
  [/^(?=\d+[a-z]?(?:\s*[-–—]\s*\d+[a-z]?)?(?:\s*,|\s*$))/i, "p.", "pp."],
];

/** Whether a text begins as the place of something in a work: "p. 3", "chap. 2", "39". */
export function startsAsLocator(words: string): boolean {
  const written = clean(words);
  return parts.some(([pattern]) => pattern.test(written));
}

/**
 * What stands after a key, as APA 7 writes it: ", p. 39-41, my italics" -> "pp. 39–41, my italics"; "chap. 2" ->
 * "Chapter 2"; a number alone is a page. What is no place in a work stays as it is.
 */
export function locator(words: string): string {
  const written = clean(words);
  for (const [pattern, one, several] of parts) {
    const found = pattern.exec(written);
    if (found === null) continue;
    const rest = written.slice(found[0].length);
    const [, place = "", after = ""] = /^([^,;\s]+(?:\s*[-–—,&]\s*\d[^,;\s]*)*)(.*)$/s.exec(rest) ?? [];
    const set = place.replace(/\s*[-–—]+\s*(?=[\da-z])/gi, "–").replace(/\s*,\s*/g, ", ");
    return `${/[–,&]/.test(set) ? several : one} ${set}${after}`;
  }
  return written;
}

/** Takes off the comma before, the spaces around and Pandoc's braces. */
function clean(words: string): string {
  const bare = words.replace(/^[\s,]+/, "").trim();
  return bare.replace(/^\{([^{}]*)\}/, "$1");
}
