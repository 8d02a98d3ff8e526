import type { Json } from "./json.ts";
import { pollKinds, type PollKindName } from "./polls/kinds.ts";
import type { PollKind } from "./polls/kind.ts";
import { ballotPolicy, type About, type Policy } from "./polls/policy.ts";

/** All that a session knows of a deck. Made from a `Deck` by whoever knows widgets; plain data. */
export interface Plan {
  readonly deckId: string;
  /** Every slide in the order of the deck. */
  readonly slideIds: readonly string[];
  /** How many steps each slide has; a slide that is not named has none. */
  readonly steps: Readonly<Record<string, number>>;
  /** In the order in which they stand in the deck. */
  readonly polls: readonly PlannedPoll[];
  readonly widgets: readonly PlannedWidget[];
  /** True: attendees may look ahead of the room (`ahead: all`). */
  readonly ahead: boolean;
  /** False: a question is seen by everyone as soon as it is asked. */
  readonly moderateQuestions: boolean;
}

export interface PlannedPoll {
  readonly id: string;
  readonly slide: string;
  /** At which step of its slide a clicker's *next* turns to this poll; later steps come after it. */
  readonly step: number;
  readonly kind: PollKindName;
  /** What the poll's kind needs to check and count answers. */
  readonly settings: unknown;
  readonly about: About;
  /** The fewest answers from which a result is shown. */
  readonly floor: number;
  readonly mayDecline: boolean;
  /** Whether the presenter reads texts before anyone else does. */
  readonly moderated: boolean;
  /** What is revealed after the result; undefined if there is nothing to reveal. */
  readonly correct?: Json;
  readonly drives?: PlannedDrive;
}

/** A released result that moves a control: the poll's range onto the control's. */
export interface PlannedDrive {
  readonly widget: string;
  readonly parameter: string;
  readonly by: "mean" | "median" | "share" | "distribution";
  /** What each of the poll's cells is worth; `low` and `high` are the ends of the poll's range. */
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  /** For a share: whose. */
  readonly cell?: number;
}

export interface PlannedWidget {
  readonly id: string;
  readonly slide: string;
  /** What of the widget's state can be set, and to what. */
  readonly settings: Readonly<Record<string, Setting>>;
}

/** What one key of a widget's state can be. `null` takes it away and is always possible. */
export type Setting =
  | { readonly kind: "range"; readonly from: number; readonly to: number; readonly step?: number }
  | { readonly kind: "choice"; readonly values: readonly (string | number)[] }
  | { readonly kind: "flag" }
  /** How a room is spread over a range: pairs of a value and the share of people, 0 to 1, who stand there. */
  | { readonly kind: "spread"; readonly of: Extract<Setting, { readonly kind: "range" }> }
  /** Several at once: the values of a kept line. */
  | { readonly kind: "group"; readonly of: Readonly<Record<string, Setting>> };

export function findPoll(plan: Plan, id: string): PlannedPoll | undefined {
  return plan.polls.find((poll) => poll.id === id);
}

export function pollsOn(plan: Plan, slide: string): readonly PlannedPoll[] {
  return plan.polls.filter((poll) => poll.slide === slide);
}

export function stepsOf(plan: Plan, slide: string): number {
  return Object.hasOwn(plan.steps, slide) ? (plan.steps[slide] ?? 0) : 0;
}

export function kindOf(poll: PlannedPoll): PollKind {
  return pollKinds[poll.kind];
}

export function policyOf(poll: PlannedPoll): Policy {
  return ballotPolicy(poll.about, poll.floor);
}
