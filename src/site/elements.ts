/** A start tag where it stands in HTML. */
export interface StartTag {
  /** In small letters. */
  readonly name: string;
  /** The whole tag as written. */
  readonly text: string;
  readonly from: number;
}

/** What becomes of an element: it stays; its start tag is another one; it goes with everything in it; only what is in it goes. */
export type Fate = "keep" | "drop" | "empty" | { readonly tag: string };

const tags = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const voids = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * HTML with some of its elements taken out or given another start tag. Made for the compiler's own output, where text
 * holds no bare `<`. Where an author's HTML leaves an element open, too much goes rather than too little.
 */
export function withElements(html: string, fateOf: (tag: StartTag) => Fate): string {
  let result = "";
  let done = 0;
  /** The element that is being left out, and how many of its name are open. */
  let leaving: { readonly name: string; depth: number; readonly end: boolean } | undefined;
  for (const match of html.matchAll(tags)) {
    const [text, slash = "", written] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const end = match.index + text.length;
    const alone = voids.test(name) || text.endsWith("/>");
    if (leaving !== undefined) {
      if (name !== leaving.name || alone) continue;
      leaving.depth += slash === "" ? 1 : -1;
      if (leaving.depth > 0) continue;
      if (leaving.end) result += text;
      leaving = undefined;
      done = end;
      continue;
    }
    if (slash !== "") continue;
    const fate = fateOf({ name, text, from: match.index });
    if (fate === "keep") continue;
    result += html.slice(done, match.index);
    done = end;
    if (typeof fate === "object") result += fate.tag;
    else if (!alone) {
      if (fate === "empty") result += `<${name}>`;
      leaving = { name, depth: 1, end: fate === "empty" };
    }
  }
  return leaving === undefined ? result + html.slice(done) : result;
}

/** Whether a start tag carries a class. */
export function hasClass({ text }: StartTag, name: string): boolean {
  return classesOf(text).includes(name);
}

export function classesOf(tag: string): readonly string[] {
  return (/\sclass="([^"]*)"/i.exec(tag)?.[1] ?? "").split(/\s+/).filter((one) => one !== "");
}

/** The tag with further classes. */
export function withClasses(tag: string, ...more: readonly string[]): string {
  return tag.replace(/(\sclass=")([^"]*)"/i, (_, start: string, classes: string) =>
    [`${start}${classes}`, ...more].join(" ").concat('"'),
  );
}
