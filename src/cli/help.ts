import { readFileSync } from "node:fs";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { packageRoot } from "./package-root.ts";

/** What `attune NAME --help` says. */
export function helpFor(command: Command): string {
  const all: Command["flags"] = { ...command.flags, help: { type: "boolean", about: "Show this" } };
  const flags = Object.entries(all).map(
    ([flag, { value, about }]) => [`--${flag}${value === undefined ? "" : ` ${value}`}`, about] as const,
  );
  return `attune ${command.usage}\n\n${command.about}\n\n${columns(flags)}`;
}

/** What `attune --help` says. */
export async function helpForAll(): Promise<string> {
  const rows = await Promise.all(
    Object.values(commands).map(async (load) => {
      const { usage, about } = await load();
      return [`attune ${usage}`, about.split("\n")[0] ?? ""] as const;
    }),
  );
  return `Attune makes a whole seminar from one Markdown file.\n\n${columns(rows)}\nEach has \`--help\`.\n`;
}

/** Attune's version, from its package. */
export function version(): string {
  const text = readFileSync(`${packageRoot}/package.json`, "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}
