import { networkInterfaces } from "node:os";
import { contentType } from "../../server/content-type.ts";
import type { Answer } from "../../server/answer.ts";
import { lanAddresses, type LanAddress } from "../../server/lan-addresses.ts";
import { startRoomCheck, type RoomCheck, type Visit } from "../../server/room-check.ts";
import { roomCheckPage } from "../../site/room-check-page.ts";
import { openAssets } from "../assets.ts";
import { AttuneError, systemCode } from "../attune-error.ts";
import type { Command } from "../command.ts";
import { policyOf } from "../page-policy.ts";
import { usage } from "../parse.ts";
import { portTrouble, readPort, usualPort } from "../port.ts";
import { checkRoom } from "../room-check/check-room.ts";
import { openFilesLimit } from "../room-check/open-files.ts";
import { readRuntime } from "../runtime.ts";

/** Time to take out a phone, join a Wi-Fi and type an address, s. */
const usualWait = 60;

export const room: Command = {
  usage: "room [--port PORT] [--wait SECONDS]",
  about:
    "Finds out, in the room itself, whether phones can reach this laptop, and says what to do if they cannot.\n" +
    "Ends when a phone has come (exit code 0) or at Ctrl+C (1 if none has).",
  flags: {
    port: { type: "string", value: "PORT", about: `Check this port (${usualPort} if left out)` },
    host: { type: "string", value: "ADDRESS", about: "Listen under this address alone" },
    wait: {
      type: "string",
      value: "SECONDS",
      about: `Say what to do after so long (${usualWait} if left out)`,
    },
  },
  run: async (call) => {
    if (call.words.length > 0) throw usage("too-many-words", "The room check takes no names.", "room");
    const seconds = readSeconds(call.text("wait"));
    const host = call.text("host") ?? "0.0.0.0";
    const wanted = readPort("room", call.text("port"));
    const addresses = lanAddresses(networkInterfaces());
    const reached = await checkRoom({
      platform: process.platform,
      addresses,
      loopbackOnly: host.startsWith("127.") || host === "localhost" || host === "::1",
      openFiles: openFilesLimit(),
      start: (came) => start(host, wanted, addresses, came),
      wait: seconds * 1000,
      patience: 10_000,
      say: (text) => process.stdout.write(`\n${text}\n`),
      interrupted: interrupted(),
    });
    return reached ? 0 : 1;
  },
};

async function start(
  host: string,
  port: number,
  addresses: readonly LanAddress[],
  came: (visit: Visit) => void,
): Promise<RoomCheck> {
  const page = roomCheckPage(readRuntime(), "en");
  const answer: Answer = { body: page, type: contentType("page.html"), policy: policyOf(page) };
  const asset = openAssets();
  try {
    return await startRoomCheck({
      answers: (path) => (path === "/" ? answer : asset(path.replace(/^\/assets\//, ""))),
      addresses: addresses.map(({ address }) => address),
      host,
      port,
      came,
      failed: (error) => process.stderr.write(`${String(error)}\n`),
    });
  } catch (error) {
    if (systemCode(error) === "EADDRNOTAVAIL")
      throw new AttuneError(
        "no-such-address",
        `This laptop has no address ${host}.`,
        "Leave out --host: then it listens under all of them.",
        2,
      );
    throw portTrouble(error, port);
  }
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return usualWait;
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(seconds)) throw usage("no-such-wait", `\`${text}\` is no number of seconds.`, "room");
  return seconds;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
