import type { Event } from "./events.ts";
import { own } from "./own.ts";
import type { Plan, PlannedDrive, PlannedPoll } from "./plan.ts";
import type { Release } from "./polls/release.ts";
import { mean, median, share } from "./polls/summary.ts";
import { possibleValue } from "./possible.ts";

type Counts = Extract<Release, { shape: "counts" }>;

/** The control that a shown result moves (H1), from what was released and nothing else (P5). */
export function drive(poll: PlannedPoll, release: Release | undefined, plan: Plan): readonly Event[] {
  const { drives } = poll;
  if (drives === undefined || release?.shape !== "counts") return [];
  const widget = plan.widgets.find(({ id }) => id === drives.widget);
  const control = widget && own(widget.settings, drives.parameter);
  const portion = portionOf(release, drives);
  if (widget === undefined || control?.kind !== "range" || portion === undefined) return [];
  const value = possibleValue(control, control.from + portion * (control.to - control.from));
  // Also where the control stands there already: the log says what each result came to.
  if (value === undefined) return [];
  return [{ type: "widget-set", widget: widget.id, change: Object.fromEntries([[drives.parameter, value]]) }];
}

/** Where the result lies between the ends of the poll's range, from 0 to 1. */
function portionOf(release: Counts, { by, values, low, high, cell }: PlannedDrive): number | undefined {
  if (by === "share") return cell === undefined ? undefined : share(release, cell);
  const value = by === "mean" ? mean(release, values) : median(release, values);
  if (value === undefined || high <= low) return undefined;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
