import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export interface ProcessCost {
  /** User and system CPU time of the whole process, seconds. */
  readonly cpu: number;
  /** Largest resident size, MiB. */
  readonly memory: number;
}

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** After so long it is ended, and counts as failed. */
  readonly seconds?: number;
}

/** Runs a Node script as a process of its own and reads what it cost, from its start to its exit. */
export async function processCost(
  args: readonly string[],
  { cwd, env = {}, seconds = 600 }: ProcessOptions = {},
): Promise<ProcessCost> {
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  const report = join(folder, "cost.json");
  const hook = join(folder, "hook.mjs");
  await writeFile(
    hook,
    `import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(${JSON.stringify(report)}, JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));
});`,
  );
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", hook, ...args], {
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, ...env },
        timeout: seconds * 1000,
        ...(cwd === undefined ? {} : { cwd }),
      });
      let errors = "";
      child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
      child.on("error", reject);
      child.on("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`${args.join(" ")} ended with ${code}: ${errors}`)),
      );
    });
    return JSON.parse(await readFile(report, "utf8")) as ProcessCost;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be, if there is a limit. */
  readonly limit?: number;
}

/** Prints one measurement as a line, with a mark where it misses its limit. */
export function show({ what, value, unit, limit }: Row): void {
  const verdict =
    limit === undefined ? "" : value <= limit ? `  ok (limit ${limit})` : `  TOO HIGH (limit ${limit})`;
  console.log(
    `${what.padEnd(66)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(6)}${verdict}`,
  );
}
