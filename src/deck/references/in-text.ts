import { responsible } from "./apa.ts";
import { kindOf } from "./kinds.ts";
import { initials, surname } from "./names.ts";
import type { Name, Work } from "./work.ts";

/** How a work's authors are called in running text: in brackets ("&") and in a sentence ("and"). */
export interface InText {
  readonly parenthetical: string;
  readonly narrative: string;
  /** True where a title stands in the author's place and is set in italics. */
  readonly italic: boolean;
}

/**
 * The in-text names of works that are cited together, APA 7 sections 8.17 to 8.20: one or two names, "et al." from
 * three on; as many names more as tell works of one year apart; initials where two first authors share a surname.
 */
export function inTextNames(works: readonly Work[], years: ReadonlyMap<Work, string>): Map<Work, InText> {
  const shared = sharedSurnames(works);
  const authors = new Map(works.map((work) => [work, responsible(work).names]));
  const shown = new Map(works.map((work) => [work, (authors.get(work)?.length ?? 0) > 2 ? 1 : 2]));
  for (const group of ambiguous(works, authors, years, shared)) {
    for (const work of group) shown.set(work, namesNeeded(work, group, authors));
  }
  return new Map(
    works.map((work) => [work, form(work, authors.get(work) ?? [], shown.get(work) ?? 1, shared)]),
  );
}

function form(work: Work, names: readonly Name[], shown: number, shared: ReadonlySet<string>): InText {
  if (names.length === 0) return titled(work);
  const written = names.map((name, index) => (index === 0 ? firstName(name, shared) : surname(name)));
  // "et al." is plural: where a single name would be left, it is written out.
  const all = shown >= written.length - 1 && shown > 1 ? written.length : shown;
  const say = (and: string): string => {
    if (all < written.length) return `${written.slice(0, all).join(", ")}${all > 1 ? "," : ""} et al.`;
    const last = written.at(-1) ?? "";
    if (written.length < 2) return last;
    return `${written.slice(0, -1).join(", ")}${written.length > 2 ? "," : ""} ${and} ${last}`;
  };
  return { parenthetical: say("&"), narrative: say("and"), italic: false };
}

/** A work without authors is called by its title: italic if it stands by itself, else in quotation marks. */
function titled(work: Work): InText {
  const title = (work.texts["title-short"] ?? work.texts.title ?? work.key).replace(/<[^<>]*>/g, "");
  const words = title.split(": ")[0] ?? title;
  const { whole } = kindOf(work);
  const said = whole ? words : `“${words}”`;
  return { parenthetical: said, narrative: said, italic: whole };
}

function firstName(name: Name, shared: ReadonlySet<string>): string {
  const family = surname(name);
  return name.kind === "person" && shared.has(family) ? `${initials(name.given)} ${family}`.trim() : family;
}

/** Surnames that first authors with different initials have in common. */
function sharedSurnames(works: readonly Work[]): Set<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const work of works) {
    const first = responsible(work).names[0];
    if (first?.kind !== "person") continue;
    const given = initials(first.given);
    const known = seen.get(surname(first));
    if (known === undefined) seen.set(surname(first), given);
    else if (!known.startsWith(given) && !given.startsWith(known)) shared.add(surname(first));
  }
  return shared;
}

/** Works of three or more authors and the same year that would read alike though their authors differ. */
function ambiguous(
  works: readonly Work[],
  authors: ReadonlyMap<Work, readonly Name[]>,
  years: ReadonlyMap<Work, string>,
  shared: ReadonlySet<string>,
): Work[][] {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const names = authors.get(work) ?? [];
    const [first] = names;
    if (names.length < 3 || first === undefined) continue;
    const alike = `${firstName(first, shared)} ${years.get(work) ?? ""}`;
    groups.set(alike, [...(groups.get(alike) ?? []), work]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many names must be shown until this work differs from every other of its group. */
function namesNeeded(
  work: Work,
  group: readonly Work[],
  authors: ReadonlyMap<Work, readonly Name[]>,
): number {
  const names = (authors.get(work) ?? []).map(surname);
  const needed = group.map((other) => {
    const others = (authors.get(other) ?? []).map(surname);
    const differs = names.findIndex((name, index) => name !== others[index]);
    if (differs >= 0) return differs + 1;
    return others.length === names.length ? 1 : names.length;
  });
  return Math.max(1, ...needed);
}
