import type { Event } from "./events.ts";
import type { Json, JsonRecord } from "./json.ts";
import { own } from "./own.ts";
import type { Plan, PlannedDrive, PlannedPoll, Setting } from "./plan.ts";
import type { Release } from "./polls/release.ts";
import { drawnCounts, mean, median, share } from "./polls/summary.ts";
import { possibleValue, possibleValues } from "./possible.ts";

type Counts = Extract<Release, { shape: "counts" }>;
type Range = Extract<Setting, { kind: "range" }>;

/**
 * The control that a shown result moves (H1), from what was released and nothing else (P5). Beside it stands in `spread`
 * how the room is spread over it, where the whole distribution drives and the widget can show one; else nothing does.
 */
export function drive(poll: PlannedPoll, release: Release | undefined, plan: Plan): readonly Event[] {
  const { drives } = poll;
  if (drives === undefined || release?.shape !== "counts") return [];
  const widget = plan.widgets.find(({ id }) => id === drives.widget);
  const control = widget && own(widget.settings, drives.parameter);
  const portion = portionOf(release, drives);
  if (widget === undefined || control?.kind !== "range" || portion === undefined) return [];
  const value = onControl(control, portion);
  const wanted: JsonRecord = {
    ...Object.fromEntries([[drives.parameter, value]]),
    spread: drives.by === "distribution" ? spreadOf(release, drives, control) : null,
  };
  const change = possibleValues(widget.settings, wanted) ?? wanted;
  // Also where the control stands there already: the log says what each result came to.
  return [{ type: "widget-set", widget: widget.id, change }];
}

function onControl(control: Range, portion: number): Json {
  return possibleValue(control, control.from + portion * (control.to - control.from)) ?? control.from;
}

/** Where the result lies between the ends of the poll's range, from 0 to 1; of a distribution its middle. */
function portionOf(release: Counts, drives: PlannedDrive): number | undefined {
  const { by, values, low, high, cell } = drives;
  if (by === "share") return cell === undefined ? undefined : share(release, cell);
  const value = by === "mean" ? mean(release, values) : median(release, values);
  return value === undefined || high <= low ? undefined : between(value, drives);
}

function between(value: number, { low, high }: Pick<PlannedDrive, "low" | "high">): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Which share of the room stands at which value of the control. Cells that meet on one of its steps are one. */
function spreadOf(release: Counts, drives: PlannedDrive, control: Range): JsonRecord {
  const counts = drawnCounts(release).slice(0, drives.values.length);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const shares = new Map<Json, number>();
  for (const [index, count] of counts.entries()) {
    if (count === 0) continue;
    const value = onControl(control, between(drives.values[index] ?? drives.low, drives));
    shares.set(value, (shares.get(value) ?? 0) + count / n);
  }
  const pairs = [...shares].map(([value, part]) => [value, Math.min(1, Number(part.toFixed(3)))] as const);
  return Object.fromEntries([[drives.parameter, pairs]]);
}
