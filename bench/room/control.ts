import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** What the load asks of a server that is measured. */
export type Ask =
  | { readonly type: "cost" }
  /** Rubbish is collected first, so that what is measured is what is needed. */
  | { readonly type: "memory" }
  /** Writes the same to everyone. */
  | { readonly type: "broadcast"; readonly text: string }
  /** Ends every connection without a word. */
  | { readonly type: "drop" };

export interface Cost {
  /** User and system time since the process began, µs. */
  readonly cpu: number;
  /** Resident size, and what V8 and Buffers use of it, bytes. */
  readonly resident: number;
  readonly used: number;
}

/** What a server says once, when it is ready. */
export interface Ready {
  readonly port: number;
  readonly cookie?: string;
  readonly code?: string;
}

/** A server in a process of its own. */
export interface Measured extends Ready {
  readonly ask: (ask: Ask) => Promise<Cost>;
  readonly child: ChildProcess;
  readonly close: () => Promise<void>;
}

/** Starts `bench/room/NAME-server.ts`. */
export async function startMeasured(name: string, ...args: readonly string[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, `${name}-server.ts`), [...args], {
    execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const answers: ((cost: Cost) => void)[] = [];
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once("message", (message) => {
      child.on("message", (cost) => answers.shift()?.(cost as Cost));
      resolve(message as Ready);
    });
    child.once("exit", (code) => reject(new Error(`The ${name} server ended with ${code}.`)));
  });
  return {
    ...ready,
    child,
    ask: (ask) =>
      new Promise((resolve) => {
        answers.push(resolve);
        child.send(ask);
      }),
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

/** In the server: answers what the load asks. */
export function answerLoad(
  ready: Ready,
  does: { readonly broadcast: (text: string) => void; readonly drop: () => void },
): void {
  process.on("message", (ask: Ask) => {
    if (ask.type === "broadcast") does.broadcast(ask.text);
    if (ask.type === "drop") does.drop();
    if (ask.type === "memory") globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpu: user + system, resident: rss, used: heapUsed + external } satisfies Cost);
  });
  process.send?.(ready);
}
