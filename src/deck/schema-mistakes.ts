import { toJSONSchema, type z, type ZodType } from "zod";
import type { Place } from "./diagnostic.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import { nearest } from "./nearest.ts";
import type { Yaml, YamlPath } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

interface Checked<Settings> {
  readonly value: Settings | undefined;
  readonly mistakes: readonly PlacedMistake[];
}

/** How many mistakes of one kind in one block are told; after so many, the block is something else altogether. */
const most = 20;

/** Compiling code for each schema costs more than a whole deck's worth of checks. */
const onceOnly = { jitless: true } as const;

/**
 * Checks what was read from YAML against a schema; each mistake stands at its very key or value, or, if something
 * is missing altogether, at `owner`.
 */
export function checkSchema<Settings>(
  yaml: Yaml,
  schema: ZodType<Settings>,
  owner: Place,
): Checked<Settings> {
  if (yaml.mistakes.length > 0) return { value: undefined, mistakes: yaml.mistakes };
  const result = schema.safeParse(yaml.value ?? {}, onceOnly);
  if (result.success) return { value: result.data, mistakes: [] };
  const context: Context = { yaml, schema, owner };
  const mistakes = result.error.issues.slice(0, most).flatMap((issue) => mistakesOf(issue, context));
  return { value: undefined, mistakes: withoutEchoes(mistakes) };
}

/** A mistyped key is one mistake, not also the missing of the right one. */
function withoutEchoes(mistakes: readonly PlacedMistake[]): PlacedMistake[] {
  const meant = new Set(mistakes.flatMap(({ code, facts }) => (code === "unknown-key" ? [facts?.near] : [])));
  return mistakes.filter(({ code, facts }) => code !== "missing-key" || !meant.has(facts?.key));
}

interface Context {
  readonly yaml: Yaml;
  readonly schema: ZodType;
  readonly owner: Place;
}

function mistakesOf(issue: Issue, context: Context): PlacedMistake[] {
  const { yaml, owner } = context;
  const { path } = issue;
  const key = nameOf(path);
  const value = valueAt(yaml.value, path);
  const place = yaml.place(path);
  const found = (code: PlacedMistake["code"], facts: Facts): PlacedMistake[] => [{ code, place, facts }];
  const custom = customSentence(issue);
  if (custom !== undefined) return found("wrong-value", { key, why: custom });
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = knownKeys(context.schema, path, yaml.value);
      return issue.keys.slice(0, most).map((unknown) => ({
        code: "unknown-key",
        place: yaml.place([...path, unknown], "key"),
        facts: { key: unknown, near: nearest(unknown, known), known: known.join(", ") },
      }));
    }
    case "invalid_type":
      if (path.length === 0) return [{ code: "yaml-not-settings", place, facts: {} }];
      return value === undefined || value === null
        ? [missing(path, key, yaml, owner)]
        : found("wrong-type", wrongType(key, issue.expected, value));
    case "invalid_value":
      return value === undefined
        ? [missing(path, key, yaml, owner)]
        : found("wrong-word", wrongWord(key, value, issue.values.map(String)));
    case "invalid_union": {
      if ("discriminator" in issue && value === undefined) return [missing(path, key, yaml, owner)];
      if (issue.errors.length === 0) {
        const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
        return found("wrong-word", wrongWord(key, value, options));
      }
      if (value === undefined) return [missing(path, key, yaml, owner)];
      return likeliest(issue.errors).flatMap((inner) =>
        mistakesOf({ ...inner, path: [...path, ...inner.path] }, context),
      );
    }
    case "too_small":
      return found("wrong-size", { key, want: sizeOf("at least", issue.origin, Number(issue.minimum)) });
    case "too_big":
      return found("wrong-size", { key, want: sizeOf("at most", issue.origin, Number(issue.maximum)) });
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
      break;
  }
  return found("wrong-value", { key, why: issue.message });
}

function missing(path: YamlPath, key: string, yaml: Yaml, owner: Place): PlacedMistake {
  const parent = path.slice(0, -1);
  const present = valueAt(yaml.value, path) === null;
  const where = parent.length > 0 ? ` in ${nameOf(parent)}` : "";
  const place = present ? yaml.place(path, "key") : parent.length > 0 ? yaml.place(parent) : owner;
  return { code: "missing-key", place, facts: { key, in: where } };
}

/** Of the ways in which no member of a union fits, the one that got furthest: it is what was meant. */
function likeliest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));
  return errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

/** The sentence that the schema's author wrote; undefined where it is zod's own English. */
function customSentence(issue: Issue): string | undefined {
  if (issue.code === "unrecognized_keys") return undefined;
  return /^(?:Invalid|Too (?:small|big)|Unrecognized)/.test(issue.message) ? undefined : issue.message;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  fraction: "a number with decimals",
  boolean: "true or false",
  array: "a list",
  object: "a group of settings",
  record: "a group of settings",
};

function wrongType(key: string, expected: string, value: unknown): Facts {
  const actual = Array.isArray(value) ? "array" : expected === "int" ? "fraction" : typeof value;
  const written = asWritten(value);
  const hints: Readonly<Record<string, string>> = {
    string:
      actual === "array" || actual === "object"
        ? `Put the text in quotation marks: ${key}: "…"`
        : `Put it in quotation marks: ${key}: "${written}"`,
    array: `Write it in square brackets: ${key}: [${written}]`,
    number: "Write digits only, with a point for decimals.",
    int: "Write a number without decimals.",
    boolean: "Write true or false.",
    object: "Write its settings on the lines below, indented by two spaces.",
    record: "Write its settings on the lines below, indented by two spaces.",
  };
  return {
    key,
    expected: typeNames[expected] ?? expected,
    found: typeNames[actual] ?? actual,
    hint: hints[expected] ?? "Correct the value.",
  };
}

function wrongWord(key: string, value: unknown, known: readonly string[]): Facts {
  const written = asWritten(value);
  return { key, value: written, near: nearest(written, known), known: known.join(", ") };
}

function asWritten(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "…";
}

function sizeOf(bound: string, origin: string, size: number): string {
  const unit = { string: size === 1 ? "letter" : "letters", array: size === 1 ? "entry" : "entries" }[origin];
  return unit ? `have ${bound} ${size} ${unit}` : `be ${bound} ${size}`;
}

/** The setting that a path names, for people: `series, entry 2` for ["series", 1]. */
function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  const named = path.findLast((step) => typeof step === "string") ?? "";
  return typeof last === "number" ? `${named}, entry ${last + 1}` : named;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

const jsonSchemas = new WeakMap<ZodType, unknown>();

/** Made once for each schema: a file may have many mistakes. */
function jsonSchemaOf(schema: ZodType): unknown {
  const made = jsonSchemas.get(schema) ?? toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  jsonSchemas.set(schema, made);
  return made;
}

/** The keys that the schema knows at a path; asked only when an unknown one was found. */
function knownKeys(schema: ZodType, path: YamlPath, value: unknown): string[] {
  let nodes: unknown[] = [jsonSchemaOf(schema)];
  for (const step of path)
    nodes = nodes.flatMap(alternatives).flatMap((node) => {
      if (typeof step === "number") return [Reflect.get(node, "items")];
      const properties: unknown = Reflect.get(node, "properties");
      return [
        isObject(properties) ? Reflect.get(properties, step) : Reflect.get(node, "additionalProperties"),
      ];
    });
  const written = valueAt(value, path);
  const fitting = nodes.flatMap(alternatives).filter((node) => !isOther(node, written));
  const keys = fitting.flatMap((node) => {
    const properties: unknown = Reflect.get(node, "properties");
    return isObject(properties) ? Object.keys(properties) : [];
  });
  return [...new Set(keys)];
}

/** Whether a member of a union is for something else than what is written: for a poll of another kind. */
function isOther(node: object, written: unknown): boolean {
  const properties: unknown = Reflect.get(node, "properties");
  if (!isObject(properties) || !isObject(written)) return false;
  return Object.entries(properties).some(([key, property]) => {
    const only: unknown = isObject(property) ? Reflect.get(property, "const") : undefined;
    const value: unknown = Reflect.get(written, key);
    return only !== undefined && value !== undefined && value !== only;
  });
}

/** A JSON Schema node and all its members where it is a union or an intersection. */
function alternatives(node: unknown): object[] {
  if (!isObject(node)) return [];
  const members = ["anyOf", "oneOf", "allOf"].flatMap((word) => {
    const list: unknown = Reflect.get(node, word);
    return Array.isArray(list) ? list.flatMap(alternatives) : [];
  });
  return [node, ...members];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
