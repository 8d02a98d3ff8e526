import type { Json, JsonRecord } from "./json.ts";
import { own } from "./own.ts";
import type { Setting } from "./plan.ts";

/** The nearest value that a setting can have; undefined where what is wanted makes no sense for it. */
export function possibleValue(setting: Setting, wanted: Json | undefined): Json | undefined {
  if (wanted === undefined || wanted === null) return wanted;
  switch (setting.kind) {
    case "range":
      return typeof wanted === "number" && !Number.isNaN(wanted) ? inRange(setting, wanted) : undefined;
    case "choice":
      return setting.values.find((value) => value === wanted);
    case "flag":
      return typeof wanted === "boolean" ? wanted : undefined;
    case "spread":
      return Array.isArray(wanted) ? possibleSpread(setting.of, wanted) : undefined;
    case "group":
      // A line kept before anything was moved has no values of its own.
      if (!isRecord(wanted)) return undefined;
      return Object.keys(wanted).length === 0 ? {} : possibleValues(setting.of, wanted);
    default:
      return setting satisfies never;
  }
}

/** More values than any control has steps worth telling apart. */
const mostValues = 50;

/** Every pair as it can be; undefined if one of them makes no sense. */
function possibleSpread(
  of: Extract<Setting, { readonly kind: "range" }>,
  wanted: readonly Json[],
): Json | undefined {
  if (wanted.length === 0 || wanted.length > mostValues) return undefined;
  const pairs = wanted.flatMap((pair) => {
    const [value, share] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    const possible = typeof value === "number" ? possibleValue(of, value) : undefined;
    const sensible = typeof share === "number" && share >= 0 && share <= 1;
    return possible === undefined || !sensible ? [] : [[possible, share] as const];
  });
  return pairs.length === wanted.length ? pairs : undefined;
}

/** What of a change can be: keys that exist, with the nearest possible values. */
export function possibleValues(
  settings: Readonly<Record<string, Setting>>,
  wanted: JsonRecord,
): JsonRecord | undefined {
  const entries = Object.entries(settings).flatMap(([name, setting]) => {
    const value = possibleValue(setting, own(wanted, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Held within the range and put on a step; steps are counted from its beginning. */
function inRange(setting: Extract<Setting, { kind: "range" }>, wanted: number): number {
  const { from, to, step } = setting;
  const held = Math.min(to, Math.max(from, wanted));
  if (step === undefined) return held;
  const stepped = from + Math.round((held - from) / step) * step;
  // Takes away what binary fractions add: 0.30000000000000004 is meant to be 0.3.
  return Math.min(to, Number(stepped.toPrecision(12)));
}

function isRecord(value: Json): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
