import type { Control } from "../../physiology/types.ts";
import type { Setting } from "../../session/plan.ts";

/** What of the curves' state a room carries: every control, the pen, the kept line and the size (view-state.ts). */
export function roomState(controls: readonly Control[]): Readonly<Record<string, Setting>> {
  const moved = Object.fromEntries(controls.map((control) => [control.name, settingOf(control)]));
  return {
    ...moved,
    pen: { kind: "range", from: 0, to: 1 },
    // A kept line may begin between two steps, where the author put it.
    ghost: { kind: "group", of: Object.fromEntries(controls.map((one) => [one.name, between(one)])) },
    large: { kind: "flag" },
  };
}

function settingOf(control: Control): Setting {
  const all = between(control);
  return all.kind === "range" && control.kind === "range" ? { ...all, step: control.step } : all;
}

type Between = Extract<Setting, { kind: "range" | "choice" }>;

function between(control: Control): Between {
  return control.kind === "choice"
    ? { kind: "choice", values: control.options.map(({ value }) => value) }
    : { kind: "range", from: control.from, to: control.to };
}
