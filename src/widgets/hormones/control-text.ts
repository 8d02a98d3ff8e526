import type { Control, ControlValues } from "../../physiology/types.ts";

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

/** Columns of a choice's options: four stand two by two. */
export const columnsFor = (options: number): number => (options === 4 ? 2 : Math.min(3, options));
