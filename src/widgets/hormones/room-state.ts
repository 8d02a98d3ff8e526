import type { Control } from "../../physiology/types.ts";
import type { Setting } from "../../session/plan.ts";

/**
 * What of the curves' state a room carries: every control, the pen, the kept line and the size (view-state.ts); where a
 * band can be drawn also how the room is spread over a control.
 */
export function roomState(
  controls: readonly Control[],
  hasSpread: boolean,
): Readonly<Record<string, Setting>> {
  const moved = Object.fromEntries(controls.map((control) => [control.name, settingOf(control)]));
  return {
    ...moved,
    pen: { kind: "range", from: 0, to: 1 },
    // A kept line may begin between two steps, where the author put it.
    ghost: { kind: "group", of: Object.fromEntries(controls.map((one) => [one.name, between(one)])) },
    large: { kind: "flag" },
    ...(hasSpread ? { spread: { kind: "group", of: spreads(controls) } } : {}),
  };
}

function spreads(controls: readonly Control[]): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    controls.flatMap((control) => {
      const of = settingOf(control);
      return of.kind === "range" ? [[control.name, { kind: "spread", of } as const]] : [];
    }),
  );
}

function settingOf(control: Control): Between {
  const all = between(control);
  return all.kind === "range" && control.kind === "range" ? { ...all, step: control.step } : all;
}

type Between = Extract<Setting, { kind: "range" | "choice" }>;

function between(control: Control): Between {
  return control.kind === "choice"
    ? { kind: "choice", values: control.options.map(({ value }) => value) }
    : { kind: "range", from: control.from, to: control.to };
}
