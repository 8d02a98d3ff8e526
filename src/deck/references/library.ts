import type { Reference } from "../types.ts";
import { entry, responsible } from "./apa.ts";
import { lettered, yearOf } from "./dates.ts";
import { inTextNames } from "./in-text.ts";
import { inverted } from "./names.ts";
import { compare, sortKey } from "./order.ts";
import { toHtml, toText } from "./rich.ts";
import type { Work } from "./work.ts";

/** The works of a references file. */
export interface Library {
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  /**
   * The works with these keys as APA 7 sets them, in the order of the list of references. Letters (1988a) and
   * the names shown depend on which works stand together, so this is asked once all citations of a deck are known.
   */
  readonly arrange: (cited: Iterable<string>) => Reference[];
}

/** Makes works citable. The first of two works with one key counts. */
export function createLibrary(works: readonly Work[]): Library {
  const byKey = new Map<string, Work>();
  for (const work of works) if (!byKey.has(work.key)) byKey.set(work.key, work);
  return {
    keys: [...byKey.keys()],
    has: (key) => byKey.has(key),
    arrange: (cited) => arrange([...new Set(cited)].flatMap((key) => byKey.get(key) ?? [])),
  };
}

function arrange(cited: readonly Work[]): Reference[] {
  const sorted = cited
    .map((work) => ({ work, order: sortKey(work) }))
    .sort((one, other) => compare(one.order, other.order))
    .map(({ work }) => work);
  const letters = yearLetters(sorted);
  const years = new Map(sorted.map((work) => [work, yearOf(work)]));
  const names = inTextNames(sorted, years);
  return sorted.map((work) => {
    const letter = letters.get(work) ?? "";
    const rich = entry(work, letter);
    const called = names.get(work);
    return {
      key: work.key,
      anchor: anchorOf(work.key),
      html: toHtml(rich),
      text: toText(rich),
      names: {
        parenthetical: called?.parenthetical ?? work.key,
        narrative: called?.narrative ?? work.key,
      },
      year: lettered(yearOf(work), letter),
      ...(called?.italic === true ? { titled: true as const } : {}),
    };
  });
}

/** The anchor of a work's entry: its key, with what an address cannot hold made into hyphens. */
export const anchorOf = (key: string): string => `ref-${key.replace(/[^\p{L}\p{N}_.:-]+/gu, "-")}`;

/** a, b, c … for works of the same authors and the same year, in the order of their titles (APA 7, section 8.19). */
function yearLetters(sorted: readonly Work[]): Map<Work, string> {
  const groups = new Map<string, Work[]>();
  for (const work of sorted) {
    const { names } = responsible(work);
    if (names.length === 0) continue;
    const alike = `${names.map(inverted).join(";")} ${yearOf(work)}`;
    groups.set(alike, [...(groups.get(alike) ?? []), work]);
  }
  const letters = new Map<Work, string>();
  for (const group of groups.values()) {
    if (group.length > 1) group.forEach((work, index) => letters.set(work, letter(index)));
  }
  return letters;
}

/** 0 -> a, 25 -> z, 26 -> aa. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
