import type { Name } from "./work.ts";

/**
 * "Judith Lynn" -> "J. L.", "Jean-Paul" -> "J.-P.", "S.S." -> "S. S.", "JM" -> "J. M."; abbreviations of several
 * letters ("Yu.", "Chr.") stay whole. APA 7, section 9.8.
 */
export function initials(given: string): string {
  return given
    .replace(/\.(?=[^\s.-])/g, ". ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? Array.from(word) : [word]))
    .map((word) =>
      word
        .split(/[-‐‑]/)
        .filter((part) => part !== "")
        .map(initial)
        .join("-"),
    )
    .join(" ");
}

function initial(word: string): string {
  if (/^\p{L}{2,4}\.$/u.test(word)) return word;
  const first = /\p{L}\p{M}*/u.exec(word)?.[0] ?? "";
  return first === "" ? word : `${first}.`;
}

/** The name as it stands in running text, without initials: "van IJzendoorn", "World Health Organization". */
export function surname(name: Name): string {
  if (name.kind === "group") return name.literal;
  const family = name.particle === "" ? name.family : joinParticle(name.particle, name.family);
  return family === "" ? name.given : family;
}

/** "van IJzendoorn, M. H.", "Beethoven, L. van", "King, M. L., Jr.", "World Health Organization". */
export function inverted(name: Name): string {
  if (name.kind === "group") return name.literal;
  const first = [name.family === "" ? "" : initials(name.given), name.dropping].filter((part) => part !== "");
  return [surname(name), first.join(" "), name.suffix].filter((part) => part !== "").join(", ");
}

/** "M. H. van IJzendoorn": editors of a chapter's book, translators, and first authors told apart by initials. */
export function upright(name: Name): string {
  if (name.kind === "group") return name.literal;
  const family = name.dropping === "" ? surname(name) : joinParticle(name.dropping, surname(name));
  const first = name.family === "" ? "" : initials(name.given);
  const full = [first, family].filter((part) => part !== "").join(" ");
  return name.suffix === "" ? full : `${full}, ${name.suffix}`;
}

/**
 * The names of an entry, APA 7 sections 9.8 and 8.17: all of up to twenty, joined by commas and "&"; of more,
 * the first nineteen, three dots and the last.
 */
export function nameList(names: readonly Name[]): string {
  const written = names.map(inverted);
  if (written.length > 20) return `${written.slice(0, 19).join(", ")}, . . . ${written.at(-1) ?? ""}`;
  const last = written.at(-1) ?? "";
  return written.length < 2 ? last : `${written.slice(0, -1).join(", ")}, & ${last}`;
}

/** Names in the order of speech, as editors stand after "In": "A. Dahl & B. Eng", "A. Dahl, B. Eng, & C. Fog". */
export function uprightList(names: readonly Name[]): string {
  const written = names.map(upright);
  const last = written.at(-1) ?? "";
  if (written.length < 2) return last;
  return `${written.slice(0, -1).join(", ")}${written.length > 2 ? "," : ""} & ${last}`;
}

function joinParticle(particle: string, family: string): string {
  return /['’‐-]$/.test(particle) ? particle + family : `${particle} ${family}`;
}
