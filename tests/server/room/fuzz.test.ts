import { connect as connectTo, type Socket } from "node:net";
import { once } from "node:events";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { presenterCommands } from "./commands.ts";
import { roomServer, type RoomServer } from "./room-server.ts";

/** 5,000 in `npm test`, 100,000 in `npm run torture`. */
const frames = process.env["ATTUNE_TORTURE"] === undefined ? 5000 : 100_000;

const run = { poll: "lean", run: 1 };
const join = { type: "join", protocol: 1, deck: "deck", view: "attendee" };
const sent = [
  ...presenterCommands,
  { type: "vote", ...run, answer: 1 },
  { type: "decline", ...run },
  { type: "ask", text: "Why?" },
  { type: "upvote", question: "q", on: true },
  { type: "pace", signal: "lost" },
  { type: "resume", session: "s" },
  { type: "invite-remote" },
].map((command, number) => ({ type: "sent", number, command }));
const messages: readonly string[] = [
  join,
  { ...join, participant: "p1" },
  { ...join, ticket: "T" },
  { type: "snapshot" },
  ...sent,
].map((message) => JSON.stringify(message));

/** What others died of: names that every object has, numbers that are none, what is nested, long or empty. */
const evil = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "null",
  "-1",
  "1e999",
  "-0",
  "9007199254740993",
  "{}",
  "[]",
  '{"__proto__":{"role":"presenter"}}',
  "\\u0000",
  "\u202e",
  "\ud800",
  "[".repeat(500),
  "x".repeat(5000),
);

/** A message in which a piece is another one, missing, doubled, or evil. */
const mutated = fc
  .record({
    message: fc.constantFrom(...messages),
    at: fc.nat(),
    length: fc.nat({ max: 12 }),
    piece: fc.oneof(evil, fc.string({ maxLength: 8 }), fc.constantFrom(...messages)),
    times: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ message, at, length, piece, times }) => {
    const place = at % (message.length + 1);
    return message.slice(0, place) + piece.repeat(times) + message.slice(place + length);
  });

/** Bytes of frames as no library would make them, RFC 6455, section 5.2. */
const rawFrame = fc
  .record({
    first: fc.nat({ max: 255 }),
    second: fc.nat({ max: 255 }),
    rest: fc.uint8Array({ maxLength: 40 }),
  })
  .map(({ first, second, rest }) => Buffer.concat([Buffer.from([first, second]), rest]));

/** A page that was let in and behaves, to see whether it notices anything. */
async function witness(room: RoomServer) {
  const [presenter, page] = [await room.presenter(), await room.attendee()];
  let turn = 0;
  return {
    /** The presenter moves, and the page is told at once, without a gap. */
    look: async (): Promise<void> => {
      const { step } = presenter.view()["position"];
      const answer = await presenter.send({ type: step === 0 ? "next" : "previous", turn });
      expect(answer).toMatchObject({ type: "done" });
      turn += 1;
      await page.see(({ position }) => position.step === 1 - step);
      expect(page.bytes.filter((text) => text.includes('"snapshot"'))).toHaveLength(1);
    },
    page,
  };
}

async function raw(port: number): Promise<Socket> {
  const socket = connectTo(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(
    `GET /room/KMTR HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await once(socket, "data");
  return socket;
}

describe(`${frames} mutated frames`, () => {
  it("end at most the line that they came on; nobody else notices, and nothing changes", async () => {
    const room = await roomServer({
      limits: {
        attendee: { burst: 1e9, perSecond: 0 },
        newcomers: { burst: 1e9, perSecond: 0 },
        participants: 1e9,
      },
    });
    const { look, page: honest } = await witness(room);
    const texts = fc.sample(mutated, { numRuns: frames, seed: 6 });
    const lines: (Awaited<ReturnType<RoomServer["attendee"]>> | undefined)[] = [];
    for (const [index, text] of texts.entries()) {
      const place = index % 10;
      let line = lines[place];
      if (line === undefined || line.socket.readyState !== line.socket.OPEN) {
        // Half of them begin with a join of their own making.
        line = index % 2 === 0 ? await room.connect() : await room.attendee();
        lines[place] = line;
      }
      line.say(text);
      if (index % 500 === 0) await look();
    }
    await look();
    expect(room.failures).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "role")).toBe(false);
    expect(await honest.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
    const { locked, ended, polls, settings, cover } = room.served.room.session();
    expect({ locked, ended, polls, settings, cover }).toEqual({
      locked: false,
      ended: false,
      polls: {},
      settings: {},
      cover: "none",
    });
  }, 600_000);

  it("of which not even the bytes are in order end the line that they came on", async () => {
    const room = await roomServer({ limits: { newcomers: { burst: 1e9, perSecond: 0 }, participants: 1e9 } });
    const { look } = await witness(room);
    for (const [index, bytes] of fc.sample(rawFrame, { numRuns: frames / 20, seed: 6 }).entries()) {
      const socket = await raw(room.port);
      socket.write(bytes);
      socket.end();
      if (index % 50 === 0) await look();
    }
    await look();
    expect(room.failures).toEqual([]);
  }, 600_000);
});
