import type { Control, ControlValues } from "../../physiology/types.ts";
import { isRecord } from "../record.ts";
import { readValues } from "./settings.ts";

/** How the curves are looked at, beside the values of the controls: plain state that the room can carry. */
export interface ViewState {
  readonly moved: ControlValues;
  /** How far the pen has come, 0 to 1; undefined: all is shown. */
  readonly pen: number | undefined;
  /** Values of the kept line. */
  readonly ghost: ControlValues | undefined;
  /** Whether the chart fills the slide. */
  readonly large: boolean;
}

/** Reads the widget's state; anything that does not make sense counts as not there. */
export function readViewState(
  controls: readonly Control[],
  state: Readonly<Record<string, unknown>>,
): ViewState {
  const { pen, ghost, large } = state;
  return {
    moved: readValues(controls, state),
    pen: typeof pen === "number" && pen >= 0 && pen <= 1 ? pen : undefined,
    ghost: isRecord(ghost) ? readValues(controls, ghost) : undefined,
    large: large === true,
  };
}
