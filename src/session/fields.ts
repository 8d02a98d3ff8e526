import { readJson, type Json } from "./json.ts";
import { isRecord } from "./polls/record.ts";

/** The fields of an object that came from outside, each read as what it should be or not at all. */
export interface Fields {
  readonly has: (name: string) => boolean;
  /** Whether there are no others than these. */
  readonly only: (...names: readonly string[]) => boolean;
  /** A short text that stands for something: a type. */
  readonly word: (name: string) => string | undefined;
  /** An id of something: not empty, no longer than any id is. */
  readonly name: (name: string) => string | undefined;
  readonly text: (name: string, longest: number) => string | undefined;
  /** A whole number from 0. */
  readonly whole: (name: string, most: number) => number | undefined;
  readonly wholes: (name: string, longest: number, most: number) => readonly number[] | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly oneOf: <Word extends string>(name: string, words: readonly Word[]) => Word | undefined;
  readonly json: (name: string) => Json | undefined;
  readonly fields: (name: string) => Fields | undefined;
}

/** UTF-16 units: a slide's id is at most 60, a widget's is made from one. */
const longestName = 200;

/** Undefined if it is not an object. Only its own fields count, so `__proto__` is a name like others. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (!isRecord(value)) return undefined;
  const at = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
  const text = (name: string, longest: number): string | undefined => {
    const found = at(name);
    return typeof found === "string" && found.length <= longest ? found : undefined;
  };
  return {
    has: (name) => Object.hasOwn(value, name),
    only: (...names) => Object.keys(value).every((name) => names.includes(name)),
    word: (name) => text(name, 40),
    name: (name) => text(name, longestName) || undefined,
    text,
    whole: (name, most) => readWhole(at(name), most),
    wholes: (name, longest, most) => {
      const found = at(name);
      if (!Array.isArray(found) || found.length > longest) return undefined;
      const numbers = found.map((one) => readWhole(one, most));
      return numbers.every((one) => one !== undefined) ? numbers : undefined;
    },
    flag: (name) => {
      const found = at(name);
      return typeof found === "boolean" ? found : undefined;
    },
    oneOf: (name, words) => words.find((word) => word === at(name)),
    json: (name) => readJson(at(name)),
    fields: (name) => fieldsOf(at(name)),
  };
}

function readWhole(value: unknown, most: number): number | undefined {
  const whole = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
  // -0 is sent as 0 and read as 0.
  return whole ? value + 0 : undefined;
}
