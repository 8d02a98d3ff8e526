import { isRecord } from "./record.ts";
import type { Issued } from "./work.ts";

const empty: Issued = {
  year: undefined,
  month: undefined,
  day: undefined,
  to: undefined,
  circa: false,
  literal: undefined,
};

/** Reads a CSL date: `date-parts`, `raw` or `literal`; a plain year, "2020-03-05" or "1969/1982" as well. */
export function readDate(value: unknown): Issued | undefined {
  if (typeof value === "number" && Number.isInteger(value)) return { ...empty, year: value };
  if (typeof value === "string") return fromWords(value);
  if (!isRecord(value)) return undefined;
  const parts: unknown = value["date-parts"];
  const circa = value.circa !== undefined && value.circa !== false && value.circa !== 0 && value.circa !== "";
  if (Array.isArray(parts)) {
    const from = numbers(parts[0]);
    const to = numbers(parts[1]);
    if (from.year !== undefined) {
      const season = Number(value.season);
      const month = from.month ?? (season >= 1 && season <= 4 ? 12 + season : undefined);
      const until = to.year === undefined ? undefined : { year: to.year, ...defined(to.month, to.day) };
      return { ...empty, year: from.year, month, day: from.day, to: until, circa };
    }
  }
  for (const words of [value.raw, value.literal]) {
    const date = typeof words === "string" ? fromWords(words) : undefined;
    if (date !== undefined) return { ...date, circa: date.circa || circa };
  }
  return undefined;
}

/** Reads a date in words: ISO dates and ranges as numbers (also "2020~", uncertain), everything else as it is. */
export function fromWords(words: string): Issued | undefined {
  const trimmed = words.trim();
  if (trimmed === "" || /^n\.?\s?d\.?$/i.test(trimmed)) return undefined;
  const iso =
    /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?([?~%]?)(?:\/(-?\d{1,4})?(?:-(\d{1,2})(?:-(\d{1,2}))?)?)?$/;
  const found = iso.exec(trimmed);
  if (found === null) return { ...empty, literal: trimmed };
  const [, year, month, day, doubt, toYear, toMonth, toDay] = found;
  const to =
    toYear === undefined ? undefined : { year: Number(toYear), ...defined(inMonth(toMonth), inDay(toDay)) };
  return {
    ...empty,
    year: Number(year),
    month: inMonth(month),
    day: inDay(day),
    to,
    circa: doubt !== "" && doubt !== undefined,
  };
}

/** The year of a work's first publication, for "1953/1999". */
export function originalYear(value: unknown): string | undefined {
  const date = readDate(value);
  return date?.year === undefined ? date?.literal : String(date.year);
}

function numbers(parts: unknown): {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
} {
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const [year, month, day] = list.map((part) =>
    (typeof part === "number" || typeof part === "string") && String(part).trim() !== ""
      ? Number(part)
      : Number.NaN,
  );
  return {
    year: year !== undefined && Number.isInteger(year) ? year : undefined,
    month: inMonth(month),
    day: inDay(day),
  };
}

const inMonth = (month: string | number | undefined): number | undefined => within(month, 1, 16);
const inDay = (day: string | number | undefined): number | undefined => within(day, 1, 31);

function within(value: string | number | undefined, least: number, most: number): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}

function defined(month: number | undefined, day: number | undefined): { month?: number; day?: number } {
  return { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}
