import type { PlacedMistake } from "../mistakes/catalogue.ts";
import type { Place } from "../diagnostic.ts";
import type { Deck, WidgetUse } from "../types.ts";
import { findPlace } from "./find-place.ts";

/** Verbs for what goes on inside people, which sponsors of continuing education send back, and what could be seen instead. */
const unobservable: ReadonlyMap<string, string> = new Map([
  ["understand", "explain or summarise"],
  ["know", "list or name"],
  ["learn", "name or demonstrate"],
  ["appreciate", "describe or compare"],
  ["be aware", "identify or describe"],
  ["become aware", "identify or describe"],
  ["be familiar", "list or describe"],
  ["become familiar", "list or describe"],
  ["explore", "compare or critique"],
  ["think about", "critique or formulate"],
  ["improve", "demonstrate or apply"],
  ["increase", "demonstrate or apply"],
  ["grow", "demonstrate or apply"],
  ["gain insight", "explain or distinguish"],
  ["realise", "explain or state"],
  ["realize", "explain or state"],
  ["believe", "state or rate"],
]);

/** What is missing from what a seminar claims for continuing education. `lines` is the seminar file. */
export function checkCredit(deck: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  return [...missing(deck, lines), ...unseen(deck, lines), ...untested(deck, lines)];
}

function missing({ meta }: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  const minutes = meta["credit-minutes"];
  if (minutes === undefined) return [];
  const facts = { credit: String(minutes) };
  const index = lines.findIndex((text) => text.startsWith("credit-minutes:"));
  const place: Place = { line: Math.max(1, index + 1), column: 1, length: "credit-minutes".length };
  return [
    ...(meta.objectives.length === 0 ? [{ code: "credit-without-objectives", place, facts } as const] : []),
    ...(meta.disclosure === undefined ? [{ code: "credit-without-disclosure", place, facts } as const] : []),
    ...(meta.limits === undefined ? [{ code: "credit-without-limits", place, facts } as const] : []),
  ];
}

function unseen({ meta }: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  return meta.objectives.flatMap((objective) => {
    const said = objective.toLowerCase().replace(/^(?:to|participants will(?: be able to)?)\s+/, "");
    const found = [...unobservable].find(([verb]) => new RegExp(`^${verb}\\b`).test(said));
    if (found === undefined) return [];
    const [verb, better] = found;
    return [{ code: "unobservable-objective", place: placeOf(objective, lines), facts: { verb, better } }];
  });
}

/** Asked only where some question says which objective it tests: then the others are missed. */
function untested({ meta, slides }: Deck, lines: readonly string[]): readonly PlacedMistake[] {
  const uses = slides.flatMap(({ widgets }) => widgets);
  const tested = new Set(uses.flatMap(objectivesOf));
  const count = meta.objectives.length;
  if (tested.size === 0) return [];
  const unknown = uses.flatMap((use) =>
    objectivesOf(use)
      .filter((number) => number > count)
      .map((number) => ({
        code: "unknown-objective" as const,
        place: findPlace(lines, [use.source], "objective"),
        facts: { number: String(number), count: String(count) },
      })),
  );
  const left = meta.objectives.flatMap((objective, index) =>
    tested.has(index + 1)
      ? []
      : [
          {
            code: "untested-objective" as const,
            place: placeOf(objective, lines),
            facts: { number: String(index + 1) },
          },
        ],
  );
  return [...unknown, ...left];
}

/** Whatever widget has `objectives` in its settings tests them. */
function objectivesOf({ settings }: WidgetUse): readonly number[] {
  if (typeof settings !== "object" || settings === null || !("objectives" in settings)) return [];
  const { objectives } = settings;
  return Array.isArray(objectives) ? objectives.filter((each) => typeof each === "number") : [];
}

/** Where an objective stands in the head of the file. */
function placeOf(objective: string, lines: readonly string[]): Place {
  const end = lines.findIndex((text, index) => index > 0 && /^---\s*$/.test(text));
  return findPlace(lines, [{ from: 1, to: Math.max(1, end) }], objective);
}
