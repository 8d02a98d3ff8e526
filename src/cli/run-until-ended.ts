import { existsSync } from "node:fs";
import { AttuneError, systemCode } from "./attune-error.ts";
import type { Call, Flag } from "./command.ts";
import { openBrowser } from "./open-browser.ts";
import { usage } from "./parse.ts";
import { findPlace, type Place } from "./seminar-files.ts";
import { serve, type Running } from "./serve.ts";

/** Where Attune is found unless another port is asked for. */
const usualPort = 4747;

export const serveFlags = {
  port: { type: "string", value: "PORT", about: `Begin with this port (${usualPort} if left out)` },
  "no-open": { type: "boolean", about: "Do not open the browser" },
} as const satisfies Readonly<Record<string, Flag>>;

/** The folder or file that was named; left out, the folder slides, and where there is none this one. */
export function chosenPlace(word: string | undefined): Place {
  if (word !== undefined) return findPlace(word);
  return findPlace(existsSync("slides") ? "slides" : ".");
}

/** Starts Attune, says where it is, opens `page` there, and goes on until Ctrl+C. Resolves to the exit code. */
export async function runUntilEnded(name: string, call: Call, place: Place, page: string): Promise<number> {
  const running = await start(place, readPort(name, call.text("port")));
  const { address, port, taken } = running.server;
  if (taken.length > 0)
    process.stdout.write(`Port ${taken.join(", ")} is taken, so it is ${port} this time.\n`);
  process.stdout.write(`\n  Attune is at ${address}${page}\n\n  Ctrl+C ends it.\n`);
  if (!call.on("no-open")) openBrowser(`${address}${page}`);
  await ended();
  process.stdout.write("\nAttune has ended.\n");
  await running.close();
  return 0;
}

async function start(place: Place, port: number): Promise<Running> {
  try {
    return await serve(place, port);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EADDRINUSE")
      throw new AttuneError(
        "ports-taken",
        `Port ${port} and the ones after it are taken by other programs.`,
        "Choose another one: --port 5000",
      );
    if (code === "EACCES")
      throw new AttuneError(
        "port-forbidden",
        `This computer does not let Attune use port ${port}.`,
        "Choose one above 1023: --port 5000",
      );
    throw error;
  }
}

function readPort(name: string, text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535))
    throw usage("no-such-port", `\`${text}\` is no port: it is a number up to 65535.`, name);
  return port;
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
