const token =
  /\s*([{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/**
 * Where a text stops being JSON: the offset of the first token that cannot stand there. Engines say it in words that
 * differ, or not at all. Linear in the length of the text.
 */
export function whereJsonBreaks(text: string): number {
  const open: ("{" | "[")[] = [];
  let want: "value" | "key" | "colon" | "end" = "value";
  let fresh = false;
  token.lastIndex = 0;
  for (;;) {
    const from = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
    const start = token.lastIndex - found.length;
    const around = open.at(-1);
    if ((found === "}" || found === "]") && (want === "end" || fresh)) {
      if ((found === "}") !== (around === "{")) return start;
      open.pop();
      want = "end";
      fresh = false;
    } else if (want === "end") {
      if (found !== "," || around === undefined) return start;
      want = around === "{" ? "key" : "value";
    } else if (want === "colon") {
      if (found !== ":") return start;
      want = "value";
    } else if (want === "key") {
      if (!found.startsWith('"')) return start;
      want = "colon";
      fresh = false;
    } else if (found === "{" || found === "[") {
      open.push(found);
      want = found === "{" ? "key" : "value";
      fresh = true;
    } else {
      if (/^[}\]:,]/.test(found)) return start;
      want = "end";
      fresh = false;
    }
  }
}
