import type { Control, ControlValues } from "../../physiology/types.ts";
import { isRecord } from "../record.ts";
import { isPossible, readValues } from "./settings.ts";

/** How the curves are looked at, beside the values of the controls: plain state that the room can carry. */
export interface ViewState {
  readonly moved: ControlValues;
  /** How far the pen has come, 0 to 1; undefined: all is shown. */
  readonly pen: number | undefined;
  /** Values of the kept line. */
  readonly ghost: ControlValues | undefined;
  /** Whether the chart fills the slide. */
  readonly large: boolean;
  /** How the room is spread over one of the controls. */
  readonly spread: Spread | undefined;
}

/** Which shares of a room stand at which values of a control. */
export interface Spread {
  readonly control: string;
  readonly shares: readonly (readonly [value: number, share: number])[];
}

/** Reads the widget's state; anything that does not make sense counts as not there. */
export function readViewState(
  controls: readonly Control[],
  state: Readonly<Record<string, unknown>>,
): ViewState {
  const { pen, ghost, large, spread } = state;
  return {
    moved: readValues(controls, state),
    pen: typeof pen === "number" && pen >= 0 && pen <= 1 ? pen : undefined,
    ghost: isRecord(ghost) ? readValues(controls, ghost) : undefined,
    large: large === true,
    spread: isRecord(spread) ? readSpread(controls, spread) : undefined,
  };
}

function readSpread(
  controls: readonly Control[],
  spread: Readonly<Record<string, unknown>>,
): Spread | undefined {
  for (const control of controls) {
    const pairs = spread[control.name];
    if (!Array.isArray(pairs)) continue;
    const shares = pairs.filter(
      (pair): pair is readonly [number, number] =>
        Array.isArray(pair) && isPossible(control, pair[0]) && typeof pair[1] === "number" && pair[1] > 0,
    );
    if (shares.length > 0) return { control: control.name, shares };
  }
  return undefined;
}
