import { onGrid, rangeValue } from "../control-values.ts";
import { parametersWith } from "../overrides.ts";
import type { Band, ControlValues, Dose, RangeControl, Scenario, Span } from "../types.ts";

/** Something that lasts from one minute to another, with a strength from 0 to 1 (1 if left out), and its label. */
export interface NotedSpan extends Span {
  readonly note?: string;
}

/** A situation as an author writes it: plain data, minutes from the beginning. */
export interface OwnSituation {
  readonly title: string;
  /** adults, if left out. */
  readonly people?: Scenario["people"];
  readonly stressor?: readonly NotedSpan[];
  readonly present?: readonly NotedSpan[];
  readonly touch?: readonly NotedSpan[];
  readonly spray?: readonly Dose[];
  /** The window to draw; left out, ten minutes before the first thing that happens to an hour after the last. */
  readonly from?: number;
  readonly to?: number;
  /** Citation keys. */
  readonly sources?: readonly string[];
}

/** A share of what the author wrote, for the stage: 1 is as written. */
const share = (name: string, label: string): RangeControl => ({
  kind: "range",
  name,
  label,
  from: 0,
  to: 1,
  step: 0.1,
  initial: 1,
  ends: ["none", "as written"],
});

const kinds = ["stressor", "present", "touch"] as const;
type Kind = (typeof kinds)[number];

const shares: Readonly<Record<Kind, RangeControl>> = {
  stressor: share("stressor", "How hard it is"),
  present: share("present", "Someone is there"),
  touch: share("touch", "Touch and holding"),
};

const words: Readonly<Record<Kind, string>> = {
  stressor: "stress",
  present: "someone there",
  touch: "touch",
};

/** How far a run can be followed: a day on either side. Longer is an author's mistake, and would be slow. */
export const longest = 1440;

/**
 * A scenario from an author's own timed spans. Always *assumed*, in per cent of rest: nobody has measured it. Infants
 * have the drive and buffering of the Strange Situation. Throws a RangeError if a span ends before it begins, reaches
 * beyond a day on either side, or has a strength outside 0 to 1.
 */
export function customScenario(name: string, own: OwnSituation): Scenario {
  const people = own.people ?? "adults";
  const doses = own.spray ?? [];
  const spans: Readonly<Record<Kind, readonly NotedSpan[]>> = {
    stressor: (own.stressor ?? []).map(checked),
    present: (own.present ?? []).map(checked),
    touch: (own.touch ?? []).map(checked),
  };
  for (const { time, units } of doses) {
    if (!(Math.abs(time) <= longest) || !(units >= 0))
      throw new RangeError(`${units} IU at ${time} is no spray.`);
  }
  const edges = [
    ...kinds.flatMap((kind) => spans[kind].flatMap(({ from, to }) => [from, to])),
    ...doses.map((d) => d.time),
  ];
  const from = own.from ?? Math.floor(Math.min(0, ...edges)) - 10;
  const to = own.to ?? Math.ceil(Math.max(0, ...edges)) + 60;
  if (!(to > from) || Math.abs(from) > longest + 10 || Math.abs(to) > longest + 60) {
    throw new RangeError(`The window from ${from} to ${to} shows nothing.`);
  }

  const levels = (kind: Kind, values: ControlValues): readonly Span[] => {
    const level = rangeValue(shares[kind], values);
    return spans[kind].map((s) => ({ from: s.from, to: s.to, strength: (s.strength ?? 1) * level }));
  };
  return {
    name,
    title: own.title,
    people,
    ground: people === "infants" ? "own-infants" : "own-adults",
    controls: kinds.filter((kind) => spans[kind].length > 0).map((kind) => shares[kind]),
    situation: (values, overrides = {}) => ({
      stressor: levels("stressor", values),
      present: levels("present", values),
      touch: levels("touch", values),
      doses,
      restingCortisol: overrides.C0 ?? 5,
      parameters: parametersWith(people === "infants" ? { I: 3.6, sigma: 20 } : {}, overrides),
      from: onGrid(Math.min(from, ...edges) - 60),
      to: onGrid(Math.max(to, ...edges)),
      step: 0.1,
    }),
    bands: (values) => [
      ...kinds.flatMap((kind) =>
        rangeValue(shares[kind], values) === 0 ? [] : spans[kind].map((s) => bandOf(kind, s)),
      ),
      ...doses.map(({ time }): Band => ({ from: time, to: time + 1, label: "spray", kind: "spray" })),
    ],
    knowledge: () => ({ cortisol: "assumed", oxytocin: "assumed" }),
    window: () => ({ from, to }),
    cortisolAs: "percent",
    sources: own.sources ?? [],
  };
}

function checked(span: NotedSpan): NotedSpan {
  const from = onGrid(span.from);
  const to = onGrid(span.to);
  if (!(to > from))
    throw new RangeError(`What begins at minute ${span.from} ends at ${span.to}: later is needed.`);
  if (Math.abs(from) > longest || Math.abs(to) > longest) {
    throw new RangeError(`Minute ${span.from} to ${span.to} reaches beyond a day (${longest} minutes).`);
  }
  const strength = span.strength ?? 1;
  if (!(strength >= 0 && strength <= 1))
    throw new RangeError(`A strength lies between 0 and 1; got ${strength}.`);
  return { ...span, from, to };
}

function bandOf(kind: Kind, { from, to, strength = 1, note }: NotedSpan): Band {
  return { from, to, label: note ?? words[kind], kind, strength };
}
