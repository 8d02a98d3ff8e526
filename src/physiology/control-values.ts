import type { ChoiceControl, ControlValues, RangeControl } from "./types.ts";

/** A range control's value, held within its range; its initial one where none, or no number, is set. */
export function rangeValue(control: RangeControl, values: ControlValues): number {
  const value = values[control.name];
  if (typeof value !== "number" || Number.isNaN(value)) return control.initial;
  return Math.min(control.to, Math.max(control.from, value));
}

/** A choice control's value; its initial one where none, or none of its options, is set. */
export function choiceValue(control: ChoiceControl, values: ControlValues): string {
  const value = values[control.name];
  const known = control.options.some((option) => option.value === value);
  return known && typeof value === "string" ? value : control.initial;
}

/** A minute on the 0.1-minute grid: edges of spans lie there, so that runs keep their precision. */
export function onGrid(minute: number): number {
  return Math.round(minute * 10) / 10;
}
