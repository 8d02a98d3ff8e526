import { fromLatex } from "./latex.ts";
import type { Name } from "./work.ts";

/** Reads a BibTeX list of names, joined by `and`; `others` says that there are more and is left out. */
export function readBibNames(value: string | undefined): Name[] {
  if (value === undefined) return [];
  return splitOutside(value, /\s+and\s+/iy)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.toLowerCase() !== "others")
    .map(readName);
}

function readName(written: string): Name {
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(written))
    return { kind: "group", literal: fromLatex(written) };
  const parts = splitOutside(written, /\s*,\s*/y);
  if (parts.some((part) => /^\s*(?:family|given)\s*=/i.test(part))) return extended(parts);
  const [first = "", second = "", third] = parts;
  if (parts.length === 1) return spoken(first);
  const { particle, family } = lowerWords(words(first));
  return person(family, third ?? second, particle, third === undefined ? "" : second);
}

/** "Ludwig van Beethoven": the family name begins with the first small word, or is the last word. */
function spoken(written: string): Name {
  const all = words(written);
  const small = all.findIndex((word, index) => index > 0 && index < all.length - 1 && isSmall(word));
  const from = small >= 0 ? small : all.length - 1;
  const { particle, family } = lowerWords(all.slice(from));
  return person(family, all.slice(0, from).join(" "), particle, "");
}

/** "family=van IJzendoorn, given=M. H., prefix=van": biblatex's extended form, as Better BibTeX writes it. */
function extended(parts: readonly string[]): Name {
  const named = new Map(
    parts.map((part) => {
      const [key = "", ...value] = part.replace(/^"(.*)"$/s, "$1").split("=");
      return [key.trim().toLowerCase(), value.join("=").replace(/^"(.*)"$/s, "$1")] as const;
    }),
  );
  const get = (key: string): string => named.get(key) ?? "";
  return person(get("family"), get("given"), get("prefix"), get("suffix"));
}

function person(family: string, given: string, particle: string, suffix: string): Name {
  return {
    kind: "person",
    family: fromLatex(family),
    given: fromLatex(given),
    particle: fromLatex(particle),
    dropping: "",
    suffix: fromLatex(suffix),
  };
}

/** Takes the small words in front apart from the name: "van der Berg" -> "van der" and "Berg". */
function lowerWords(all: readonly string[]): { readonly particle: string; readonly family: string } {
  let count = 0;
  while (count < all.length - 1 && isSmall(all[count] ?? "")) count += 1;
  return { particle: all.slice(0, count).join(" "), family: all.slice(count).join(" ") };
}

/** Words in braces have no case to BibTeX. */
const isSmall = (word: string): boolean => !word.startsWith("{") && /^\p{Ll}/u.test(fromLatex(word));

const words = (written: string): string[] => splitOutside(written, /[\s~]+/y).filter((word) => word !== "");

/** Splits where the (sticky) separator stands outside of braces. */
function splitOutside(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth !== 0 || sign === "{" || sign === "}" || sign === "\\") continue;
    separator.lastIndex = at;
    if (!separator.test(value)) continue;
    parts.push(value.slice(from, at));
    from = separator.lastIndex;
    at = from - 1;
  }
  return [...parts, value.slice(from)];
}
