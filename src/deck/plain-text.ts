/** Characters that can begin an inline mark, an entity, an attribute list or a break. */
const mark = /[\\`*_[\]<>&!~=^@{}\n]/;

/** Whether inline text says what it says: no mark can be in it. Most texts are so, and need no parser. */
export function isPlain(text: string): boolean {
  return !mark.test(text);
}

/** What a line of a paragraph begins with that can be nothing else: a letter, or a sign that marks no block. */
const ordinary = /^[^\s!#$%&)*+,./0-9:;<=>?@[\\\]^_`{|}~-]/;
/** Spaces at the end of a line mean a break. */
const trailing = /\s$/;

/**
 * Paragraphs without any mark as HTML, as the parser would make it; undefined for every other text. Speaker notes are
 * mostly such.
 */
export function plainParagraphs(text: string): string | undefined {
  let html = "";
  let inParagraph = false;
  for (const line of text.split("\n")) {
    if (line === "") {
      if (inParagraph) html += "</p>\n";
      inParagraph = false;
      continue;
    }
    if (!ordinary.test(line) || trailing.test(line) || !isPlain(line)) return undefined;
    html += inParagraph ? "\n" : "<p>";
    html += line.includes('"') ? line.replaceAll('"', "&quot;") : line;
    inParagraph = true;
  }
  return inParagraph ? `${html}</p>\n` : html;
}
