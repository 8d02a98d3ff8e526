import { readFileSync } from "node:fs";
import { diagnose } from "../deck/mistakes/catalogue.ts";
import { checkSchema } from "../deck/schema-mistakes.ts";
import { readYaml } from "../deck/yaml.ts";
import { customScenario } from "../physiology/scenarios/custom.ts";
import type { Scenario } from "../physiology/types.ts";
import { own } from "../widgets/hormones/schema.ts";
import { AttuneError } from "./attune-error.ts";

/**
 * A situation of somebody's own, written in a YAML file as in a `hormones` block: title and timed spans. Throws an AttuneError
 * with file, line and what to do where the file cannot be read or makes no situation.
 */
export function ownScenario(file: string): Scenario {
  const yaml = readYaml({ text: textOf(file), firstLine: 0 });
  const { value, mistakes } = checkSchema(yaml, own, { line: 1, column: 1 });
  const [first] = mistakes;
  if (value === undefined) {
    const { code, place, facts } = first ?? {
      code: "yaml-not-settings",
      place: { line: 1, column: 1 },
      facts: {},
    };
    const { line, column, message, hint } = diagnose(code, file, place, facts);
    throw new AttuneError(code, `${file}:${line}:${column}: ${message}`, hint, 2);
  }
  try {
    return customScenario("own", value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AttuneError(
      "impossible-situation",
      `${file}: ${error.message}`,
      "Each span begins before it ends, in minutes, with a strength from 0 to 1.",
      2,
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new AttuneError(
      "no-scenario-file",
      `${file} is not there, or cannot be read.`,
      "Name a YAML file with a title and timed spans, or one of the scenarios that `attune curve` lists.",
      2,
    );
  }
}
