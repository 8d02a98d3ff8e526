import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";

/** A browser's process. It is spoken to over two pipes and ends by itself when they close: no port is opened. */
export interface Launched {
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** The last thing that it said for people; empty if nothing. */
  readonly complaint: () => string;
  /** Ends it, politely and then by force; resolves when it is gone. */
  readonly end: () => Promise<void>;
  /** Ends it by force, at once. */
  readonly kill: () => void;
}

/** How long a browser may take to close by itself, ms. */
const patience = 2000;

/** No window, nothing but what the page needs, and no network beyond this computer. */
const flags = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--metrics-recording-only",
  "--mute-audio",
  "--password-store=basic",
  "--use-mock-keychain",
];

/** Starts a browser with a profile of its own. `sandbox` false: for root, whom Chromium refuses one. */
export function launch(program: string, profile: string, sandbox: boolean): Launched {
  const own = process.platform !== "win32";
  const child = spawn(
    program,
    [...flags, ...(sandbox ? [] : ["--no-sandbox"]), `--user-data-dir=${profile}`, "about:blank"],
    // A group of its own, so that all of its processes can be ended at once.
    { stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"], detached: own, windowsHide: true },
  );
  let said = "";
  const [, , stderr, toBrowser, fromBrowser] = child.stdio;
  if (!isWritable(toBrowser) || !isReadable(fromBrowser)) throw new Error("The browser has no pipes.");
  if (isReadable(stderr)) stderr.on("data", (chunk) => (said = (said + String(chunk)).slice(-4000)));
  // That a pipe broke is said by what comes, or does not come, from the other one.
  toBrowser.on("error", () => {});
  child.on("error", (error) => {
    said = error.message;
    fromBrowser.destroy();
  });
  const kill = () => killGroup(child, own);
  return {
    toBrowser,
    fromBrowser,
    complaint: () => said.trim().split("\n").at(-1) ?? "",
    kill,
    async end() {
      if (hasEnded(child)) return kill();
      const ended = once(child, "exit").catch(() => {});
      toBrowser.end();
      await Promise.race([ended, wait(patience, undefined, { ref: false })]);
      kill();
      if (!hasEnded(child)) await ended;
    },
  };
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

function killGroup(child: ChildProcess, own: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (own) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It is gone already.
  }
}

type Stream = Readable | Writable | null | undefined;
const isWritable = (stream: Stream): stream is Writable =>
  stream !== null && stream !== undefined && "write" in stream;
const isReadable = (stream: Stream): stream is Readable =>
  stream !== null && stream !== undefined && "read" in stream;
