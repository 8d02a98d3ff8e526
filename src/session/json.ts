/** What can be written down, sent and read again without becoming something else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type JsonRecord = Readonly<Record<string, Json>>;

/** Deeper than anything that is meant. */
const deepest = 6;

/** A copy of plain data; undefined for what is not: functions, dates, NaN, what is nested without end. */
export function readJson(value: unknown, levels = deepest): Json | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "object" || levels === 0) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => readJson(item, levels - 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries = Object.entries(value).map(([name, one]) => [name, readJson(one, levels - 1)] as const);
  return entries.every((entry): entry is [string, Json] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}
