import type { Control, ControlValues, RangeControl } from "../../physiology/types.ts";
import { formatNumber } from "../plot/numbers.ts";

/** The value a control has: what is set, else its initial one. */
export function valueOf(control: Control, values: ControlValues): number | string {
  const value = values[control.name] ?? control.initial;
  return typeof value === typeof control.initial ? value : control.initial;
}

/** A control's value in words: an option's label, an end's word, or the number with its unit. */
export function valueText(control: Control, values: ControlValues): string {
  const value = valueOf(control, values);
  if (control.kind === "choice") {
    return control.options.find((option) => option.value === value)?.label ?? String(value);
  }
  if (value === control.from) return control.ends[0];
  if (value === control.to) return control.ends[1];
  return `${value} ${control.unit ?? ""}`.trim();
}

/**
 * A range's value as it stands beside its label: clock time, the number with its unit, or per cent where the control is a
 * share of something.
 */
export function numberText(control: RangeControl, values: ControlValues, language: string): string {
  const value = Number(valueOf(control, values));
  if (control.unit === "o'clock") {
    const minutes = Math.round((value % 1) * 60);
    return `${Math.floor(value)}:${String(minutes).padStart(2, "0")}`;
  }
  if (control.unit === undefined && control.from === 0 && control.to === 1)
    return `${formatNumber(100 * value, language, 0)} %`;
  return `${formatNumber(value, language, 1)} ${control.unit ?? ""}`.trim();
}

/** Whether any control is not where the author put it. */
export function isMoved(controls: readonly Control[], written: ControlValues, moved: ControlValues): boolean {
  return controls.some((control) => valueOf(control, { ...written, ...moved }) !== valueOf(control, written));
}

/** Columns of a choice's options: four stand two by two. */
export const columnsFor = (options: number): number => (options === 4 ? 2 : Math.min(3, options));
