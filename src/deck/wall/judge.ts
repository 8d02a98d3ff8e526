import type { Place } from "../diagnostic.ts";
import type { PlacedMistake } from "../mistakes/catalogue.ts";
import type { Deck } from "../types.ts";
import { findName, findPlace } from "./find-place.ts";
import type { AnyFinding } from "./finding.ts";

/**
 * What a browser found, as mistakes at places in the seminar file. The same thing in several themes is one mistake;
 * its sentence names the themes unless it is so in all of `themes`. `lines` is the seminar file.
 */
export function judge(
  findings: readonly AnyFinding[],
  deck: Deck,
  lines: readonly string[],
  themes: readonly string[],
): readonly PlacedMistake[] {
  const same = new Map<string, AnyFinding[]>();
  for (const finding of findings) {
    const { code, slide, widget, words, path } = finding;
    const key = JSON.stringify([code, slide, widget, words, path]);
    const group = same.get(key);
    if (group) group.push(finding);
    else same.set(key, [finding]);
  }
  return [...same.values()].flatMap((group) => {
    const worst = group.toSorted((a, b) => badness(b) - badness(a))[0];
    if (worst === undefined) return [];
    const facts = { ...worst.facts, themes: inThemes(group, themes) };
    return [{ code: worst.code, place: placeOf(worst, deck, lines), facts }];
  });
}

/** How bad a finding is among its like: in one theme a line may reach further, or a colour be paler. */
function badness({ facts }: AnyFinding): number {
  return Number(facts["amount"] ?? 0) - Number(facts["ratio"] ?? 0);
}

function inThemes(group: readonly AnyFinding[], themes: readonly string[]): string {
  const found = themes.filter((theme) => group.some((finding) => finding.theme === theme));
  if (found.length === themes.length) return "";
  const [last = "", ...before] = found.toReversed();
  return before.length === 0 ? ` in ${last}` : ` in ${before.toReversed().join(", ")} and ${last}`;
}

function placeOf(
  { slide: id, widget: widgetId, words, path }: AnyFinding,
  deck: Deck,
  lines: readonly string[],
): Place {
  const slide = deck.slides.find((each) => each.id === id);
  if (slide === undefined) return { line: 1, column: 1 };
  const widget = slide.widgets.find((each) => each.id === widgetId);
  const first = deck.slides[0]?.source.from ?? 1;
  // The title slide also says what the head of the file says.
  const head = slide.layout === "title" ? [{ from: 1, to: first - 1 }] : [];
  const ranges = widget ? [widget.source] : [slide.source, ...head];
  return path === undefined ? findPlace(lines, ranges, words ?? "") : findName(lines, ranges, path);
}
