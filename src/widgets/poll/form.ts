import type { RenderContext } from "../../deck/widget.ts";
import type { Json } from "../../session/json.ts";
import type { Release } from "../../session/polls/release.ts";
import type { Asked } from "./published.ts";

/** One answer that can be counted: its words as HTML and as plain text. */
export interface Row {
  readonly html: string;
  readonly text: string;
}

/** What a session needs to count one poll. */
export interface PollPlan {
  /** What the kind in session/polls expects. */
  readonly settings: unknown;
  /** The correct answer, as an attendee would send it. */
  readonly correct?: Json;
  /** Whether the presenter reads texts before anyone else does. */
  readonly moderated?: boolean;
  /** For `drives`: what each counted cell is worth, and the ends of the range. Cells behind them are worth nothing. */
  readonly worth?: { readonly values: readonly number[]; readonly low: number; readonly high: number };
  /** For `drives` by share: what the author calls each cell. */
  readonly names?: readonly string[];
}

/** How one kind of poll appears. One folder in kinds/ and one line in forms.ts. */
export interface PollForm<Settings> {
  /** What may be answered, on the slide. */
  ask(settings: Settings, context: RenderContext): string;
  /** What may be answered, on paper: boxes to tick, lines to write on. */
  print(settings: Settings, context: RenderContext): string;
  /** A release, on paper and for screen readers; `before` is the first of a pair. */
  show(release: Release, settings: Settings, context: RenderContext, before?: Release): string;
  /** What may be answered, in words. */
  describe(settings: Settings, context: RenderContext): string;
  /** One quiet line on how to answer. */
  how(settings: Settings, context: RenderContext): string;
  /** What a page's script gets, beside what every poll has. */
  publish(settings: Settings, context: RenderContext): Asked;
  /** What a session has to know to count it. */
  plan(settings: Settings): PollPlan;
  /** Where hands can be raised: what for, one row each. */
  rows?(settings: Settings, context: RenderContext): readonly Row[];
  /** What the cells of a release are called, in their order, where that is not what hands are raised for. */
  cells?(settings: Settings, context: RenderContext): readonly Row[];
}
