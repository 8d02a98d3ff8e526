import { existsSync } from "node:fs";
import type { Call, Flag } from "./command.ts";
import type { WebhookState } from "../server/webhook/webhook.ts";
import { wordsFor } from "../words/words.ts";
import { keepingFlags, readKeepingFlags } from "./keeping/read-keeping-flags.ts";
import { openBrowser } from "./open-browser.ts";
import { portTrouble, usualPort } from "./port.ts";
import { readServeFlags } from "./read-serve-flags.ts";
import { findPlace, type Place } from "./seminar-files.ts";
import { serve, type Running, type ServeOptions } from "./serve.ts";

export const serveFlags = {
  port: { type: "string", value: "PORT", about: `Begin with this port (${usualPort} if left out)` },
  host: { type: "string", value: "ADDRESS", about: "Listen on this address only; 127.0.0.1: no phones" },
  public: {
    type: "string",
    value: "URL",
    about: "Where a proxy is found, for example https://seminar.example",
  },
  data: {
    type: "string",
    value: "DIR",
    about: "Keep sessions here (.attune beside the seminars if left out)",
  },
  tickets: { type: "string", value: "N", about: "Each room asks for one of N printed tickets" },
  "no-room": { type: "boolean", about: "Project without a live room: nobody joins, nothing is kept" },
  ...keepingFlags,
  "no-open": { type: "boolean", about: "Do not open the browser" },
} as const satisfies Readonly<Record<string, Flag>>;

/** The folder or file that was named; left out, the folder slides, and where there is none this one. */
export function chosenPlace(word: string | undefined): Place {
  if (word !== undefined) return findPlace(word);
  return findPlace(existsSync("slides") ? "slides" : ".");
}

/** Starts Attune, says where it is, opens `page` there, and goes on until Ctrl+C. Resolves to the exit code. */
export async function runUntilEnded(name: string, call: Call, place: Place, page: string): Promise<number> {
  const { port: wanted, ...where } = readServeFlags(name, call);
  const { madeSecret, ...wishes } = readKeepingFlags(name, call, process.env);
  const options: ServeOptions = { ...where, ...wishes, tellReceiver: sayReceiver };
  const running = await start(place, wanted, options);
  const { address, port, taken } = running.server;
  if (taken.length > 0)
    process.stdout.write(`Port ${taken.join(", ")} is taken, so it is ${port} this time.\n`);
  const here = options.public === undefined ? `${address}${page}` : withKey(address, page, running);
  process.stdout.write(`\n  Attune is at ${here}\n${elsewhere(running, page, options)}\n  Ctrl+C ends it.\n`);
  if (madeSecret && wishes.webhook !== undefined)
    process.stdout.write(
      `  Messages to ${wishes.webhook.url.host} are signed with ${wishes.webhook.secret}\n`,
    );
  if (options.tickets !== undefined)
    process.stdout.write(`  Tickets to print: ${address}/SEMINAR/tickets.html, each seminar its own\n`);
  const { unkept } = running.data;
  if (unkept !== undefined) {
    const { trouble, notKept } = wordsFor("en").room;
    process.stderr.write(`\n  ${trouble[unkept] ?? notKept}\n`);
  }
  if (!call.on("no-open")) openBrowser(here);
  await ended();
  process.stdout.write("\nAttune has ended.\n");
  await running.close();
  return 0;
}

/** Says in the terminal when the program that is told things is away, and when it is back. */
function sayReceiver(state: WebhookState): void {
  const { webhook } = wordsFor("en");
  const sentence =
    state.kind === "fine"
      ? webhook.fine(state.lost)
      : state.kind === "away"
        ? webhook.away(state.reason)
        : webhook.refused(state.status);
  process.stderr.write(`\n  ${sentence}\n`);
}

/** An address that hands the presenter's key over: behind a proxy nobody is taken at their word. */
const withKey = (origin: string, page: string, { keys }: Running): string =>
  `${origin}/key?to=${encodeURI(page)}#${keys.presenter}`;

/** Where others find it, and the presenter from another device. */
function elsewhere(running: Running, page: string, { public: origin }: ServeOptions): string {
  const [first = "", ...more] = running.address.all();
  if (first.startsWith("http://127.")) return "";
  const others = more.length === 0 ? "" : ` (or ${more.join(", ")})`;
  const own =
    origin === undefined ? "" : `  You, from another device: ${withKey(origin.origin, page, running)}\n`;
  return `  Attendees: ${first}${others}\n${own}`;
}

async function start(place: Place, port: number, options: ServeOptions): Promise<Running> {
  try {
    return await serve(place, port, options);
  } catch (error) {
    throw portTrouble(error, port, options.host);
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
