import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const boot = join(import.meta.dirname, "..", "..", "src", "cli", "boot.mjs");

/** Attune as a presenter starts it: a process of its own, that can be killed and started again. */
export interface Program {
  /** The address that it says on starting: the projector's page of the seminar `talk`. */
  readonly here: () => string;
  readonly port: number;
  readonly folder: string;
  readonly save: (source: string) => void;
  /** As by a loss of power: nothing of its own runs any more. */
  readonly kill: () => Promise<void>;
  /** The same command once more. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Presents `source` as the seminar `talk`, from a folder of its own. Needs the built runtime. */
export async function startProgram(
  source: string,
  flags: (port: number) => readonly string[] = () => [],
): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "attune-program-"));
  const file = join(folder, "talk.md");
  writeFileSync(file, source);
  const port = await freePort();
  let running: ChildProcess | undefined;
  let here = "";

  async function start(): Promise<void> {
    const args = [boot, "present", file, "--port", String(port), "--no-open", ...flags(port)];
    // A group of its own: on an older Node the program runs in a second process, which must go as well.
    const child = spawn(process.execPath, args, {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running = child;
    let said = "";
    await new Promise<void>((ready, failed) => {
      const hear = (text: Buffer): void => {
        said += text.toString();
        here = /Attune is at (\S+)/.exec(said)?.[1] ?? here;
        if (said.includes("Ctrl+C")) ready();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", (code) => failed(new Error(`Attune ended with ${code}: ${said}`)));
    });
  }

  async function kill(): Promise<void> {
    const child = running;
    running = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const gone = once(child, "exit");
    process.kill(-child.pid, "SIGKILL");
    await gone;
  }

  await start();
  return {
    here: () => here,
    port,
    folder,
    save: (text) => writeFileSync(file, text),
    kill,
    start,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A port that stays free while the program is away: below those that systems give to whoever connects. A page that looks
 * for its room could else be given this very port, and keep the program from it.
 */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const probe = createServer();
  const free = await new Promise<boolean>((answer) => {
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => answer(true));
  });
  if (!free) return freePort();
  await new Promise<void>((closed) => probe.close(() => closed()));
  return port;
}
