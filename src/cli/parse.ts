import { parseArgs } from "node:util";
import { AttuneError } from "./attune-error.ts";
import type { Call, Command } from "./command.ts";
import { nearest } from "../deck/nearest.ts";

const hasNoDashes = (flag: string) => flag.replace(/^-+/, "").replace(/=.*/s, "");

/** Reads the words after a command's name. `--help` is always understood. Throws AttuneError (exit code 2). */
export function parseCall(
  name: string,
  command: Command,
  args: readonly string[],
): Call & { readonly help: boolean } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { help: { type: "boolean", short: "h" }, ...options(command) },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = command.flags[token.name];
    if (token.name === "help") continue;
    if (flag === undefined) throw unknownFlag(name, command, token.rawName);
    // A minus before a digit is a number: `--from -60`.
    const isFlagAgain = token.inlineValue === false && /^-(?!\.?\d)/.test(token.value);
    if (flag.type === "string" && (token.value === undefined || token.value === "" || isFlagAgain))
      throw usage(
        "flag-without-value",
        `\`${token.rawName}\` needs ${flag.value ?? "a value"} after it.`,
        name,
      );
    if (flag.type === "boolean" && token.value !== undefined)
      throw usage("flag-with-value", `\`${token.rawName}\` takes no value.`, name);
  }
  return {
    help: values["help"] === true,
    words: positionals,
    text: (flag) => {
      const value = values[flag];
      return typeof value === "string" ? value : undefined;
    },
    texts: (flag) => {
      const given = values[flag];
      return Array.isArray(given) ? given.filter((each) => typeof each === "string") : [];
    },
    on: (flag) => values[flag] === true,
  };
}

function options(command: Command): Record<string, { type: "string" | "boolean"; multiple: boolean }> {
  return Object.fromEntries(
    Object.entries(command.flags).map(([flag, { type, many = false }]) => [flag, { type, multiple: many }]),
  );
}

function unknownFlag(name: string, command: Command, raw: string): AttuneError {
  const near = nearest(hasNoDashes(raw), Object.keys(command.flags));
  const hint = near === undefined ? seeHelp(name) : `Did you mean \`--${near}\`?`;
  return new AttuneError("unknown-flag", `There is no flag \`${raw}\` here.`, hint, 2);
}

const seeHelp = (name: string) => `\`attune ${name} --help\` shows what can be written.`;

/** A command line that cannot be understood. */
export function usage(code: string, message: string, name: string): AttuneError {
  return new AttuneError(code, message, seeHelp(name), 2);
}
