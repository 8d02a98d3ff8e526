import { existsSync } from "node:fs";
import type { Call, Flag } from "./command.ts";
import { openBrowser } from "./open-browser.ts";
import { portTrouble, readPort, usualPort } from "./port.ts";
import { findPlace, type Place } from "./seminar-files.ts";
import { serve, type Running } from "./serve.ts";

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
    throw portTrouble(error, port);
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
