import { existsSync } from "node:fs";
import { AttuneError } from "./attune-error.ts";
import { commands } from "./commands.ts";
import { nearest } from "../deck/nearest.ts";
import { parseCall } from "./parse.ts";

/**
 * Runs one command line, without the program's name, and resolves to the exit code: 0 done, 1 something failed or a
 * seminar has mistakes, 2 the command line was not understood.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { name, rest } = chooseCommand(args);
    const load = commands[name];
    if (load === undefined) return await overview(name);
    const command = await load();
    const call = parseCall(name, command, rest);
    if (!call.help) return await command.run(call);
    const { helpFor } = await import("./help.ts");
    process.stdout.write(helpFor(command));
    return 0;
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    return error.exitCode;
  }
}

/** `attune`, `attune --port 5000` and `attune my-seminars` are all the home page. */
function chooseCommand(args: readonly string[]): { readonly name: string; readonly rest: readonly string[] } {
  const [first, ...rest] = args;
  if (first === "--help" || first === "-h" || first === "help" || first === "--version")
    return { name: first, rest };
  if (first === undefined || first.startsWith("-")) return { name: "home", rest: args };
  if (Object.hasOwn(commands, first)) return { name: first, rest };
  if (existsSync(first) || /[/\\.]/.test(first)) return { name: "home", rest: args };
  const near = nearest(first, Object.keys(commands));
  throw new AttuneError(
    "unknown-command",
    `There is no command \`${first}\`, and no file or folder of that name.`,
    near === undefined ? "`attune --help` lists the commands." : `Did you mean \`attune ${near}\`?`,
    2,
  );
}

async function overview(word: string): Promise<number> {
  const { version, helpForAll } = await import("./help.ts");
  process.stdout.write(word === "--version" ? `${version()}\n` : await helpForAll());
  return 0;
}
