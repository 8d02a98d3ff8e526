import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./sources.ts";

/** Attune as a process of its own, as a presenter starts it. */
export interface AttuneProcess {
  readonly port: number;
  /** Everything that it said so far. */
  readonly said: () => string;
  /** Ends it, and resolves when it is gone, to its exit code or the signal. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | string>;
}

/** Runs `attune` with these words and resolves when it listens. Needs the built runtime. */
export async function startAttune(...args: readonly string[]): Promise<AttuneProcess> {
  const child = spawn(process.execPath, [join(root, "src/cli/attune.ts"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const gone = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const port = await new Promise<number>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += String(text);
      const found = /at http:\/\/127\.0\.0\.1:(\d+)\D/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    void gone.then(() => reject(new Error(`Attune ended before it listened: ${said}`)));
  });
  return {
    port,
    said: () => said,
    async end(signal) {
      child.kill(signal);
      const [code, by] = await gone;
      return code ?? by ?? "";
    },
  };
}
