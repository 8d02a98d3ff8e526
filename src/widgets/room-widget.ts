import type { Widget } from "../deck/widget.ts";
import type { PlannedPoll, Setting } from "../session/plan.ts";

/** A widget as the live room needs it: it says for itself what a session has to know. */
export interface RoomWidget<Settings = unknown> extends Widget<Settings> {
  /** What a session has to know of one block; nothing if left out. */
  plan?(settings: Settings): WidgetPlan;
}

export interface WidgetPlan {
  /** Every key that `mount` writes into its state, and what it can be: the room carries these and no others. */
  readonly state?: Readonly<Record<string, Setting>>;
  /** A poll, but for the place that it has in the deck. */
  readonly poll?: Omit<PlannedPoll, "id" | "slide" | "step">;
  /** Whether the presenter reads questions before anyone else does. */
  readonly moderateQuestions?: boolean;
}
