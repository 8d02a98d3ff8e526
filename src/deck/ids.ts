/** A stable, readable name made from a title: lower case, letters and digits of any script, words joined by `-`. */
export function slug(title: string): string {
  const words = wordsOf(title).filter((word) => word !== "");
  let length = words[0]?.length ?? 0;
  let count = 1;
  for (; count < words.length; count += 1) {
    length += 1 + (words[count]?.length ?? 0);
    if (length > 60) break;
  }
  const name = words.slice(0, count).join("-").slice(0, 60);
  // Reveal reads a bare number in an address as a position.
  return /^\d+$/.test(name) ? `slide-${name}` : name;
}

function wordsOf(title: string): string[] {
  // Most titles have English letters only, and then this is the same and takes a third of the time.
  if (/^[ -~]*$/.test(title))
    return title
      .replaceAll("'", "")
      .toLowerCase()
      .split(/[^a-z0-9]+/);
  return title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u);
}

/** A deck's id, which is also its address: its file's name without folder and ending, made readable. */
export function deckId(file: string): string {
  return slug(file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")) || "seminar";
}

/** The names already given in a deck: slides and widgets share one space, since both are elements of a page. */
export interface Names {
  /** Takes a written name; says on which line it was taken before, if it was. */
  readonly claim: (name: string, line: number) => number | undefined;
  /** Takes a made name, or its first free variant with -2, -3 …. */
  readonly make: (name: string) => string;
}

export function createNames(): Names {
  const taken = new Map<string, number>();
  const next = new Map<string, number>();
  return {
    claim: (name, line) => {
      const before = taken.get(name);
      if (before === undefined) taken.set(name, line);
      return before;
    },
    make: (name) => {
      let free = name;
      for (let number = next.get(name) ?? 2; taken.has(free); number += 1) {
        free = `${name}-${number}`;
        next.set(name, number + 1);
      }
      taken.set(free, 0);
      return free;
    },
  };
}
