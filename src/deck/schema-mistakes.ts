import type { z, ZodType } from "zod";
import { nearest } from "./nearest.ts";
import type { Yaml, YamlMistake } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** Checks what was read from YAML against a schema; each mistake stands at its very key or value. */
export function checkSchema<Settings>(
  yaml: Yaml,
  schema: ZodType<Settings>,
  empty: unknown = {},
): { readonly value: Settings | undefined; readonly mistakes: readonly YamlMistake[] } {
  if (yaml.mistakes.length > 0) return { value: undefined, mistakes: yaml.mistakes };
  const result = schema.safeParse(yaml.value ?? empty);
  if (result.success) return { value: result.data, mistakes: [] };
  const mistakes = result.error.issues.flatMap((issue) => mistakesOf(issue, yaml, schema));
  return { value: undefined, mistakes };
}

function mistakesOf(issue: Issue, yaml: Yaml, schema: ZodType): YamlMistake[] {
  const key = String(issue.path.findLast((step) => typeof step === "string") ?? "");
  const place = yaml.place(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((unknown) => ({
        code: "unknown-key",
        place: yaml.place([...issue.path, unknown], "key"),
        facts: { key: unknown, near: nearest(unknown, known), known: known.join(", ") },
      }));
    }
    case "invalid_type":
      return issue.input === undefined
        ? [{ code: "missing-key", place, facts: { key } }]
        : [{ code: "wrong-type", place, facts: { key, expected: issue.expected } }];
    default:
      return [{ code: "wrong-value", place, facts: { key, why: issue.message } }];
  }
}

function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  void schema;
  void path;
  return [];
}
