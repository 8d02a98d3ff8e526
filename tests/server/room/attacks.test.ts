import { once } from "node:events";
import { connect as connectTo, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { ask } from "../ask.ts";
import { connect } from "./page.ts";
import { roomServer, type RoomServer } from "./room-server.ts";

const lean = { poll: "lean", run: 1 } as const;
const many = { burst: 1e9, perSecond: 0 };

/** The presenter opens the poll of the second slide. */
async function opened(room: RoomServer) {
  const presenter = await room.presenter();
  await presenter.send({ type: "go", slide: "asked", step: 0 });
  await presenter.send({ type: "open", ...lean });
  return presenter;
}

async function tcp({ port }: RoomServer, text: string): Promise<Socket> {
  const socket = connectTo(port, "127.0.0.1");
  socket.on("error", () => {});
  // What comes back is of no interest, but has to be read for the end to be heard.
  socket.resume();
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

describe("what a hostile attendee can try", () => {
  it("row 1: one malformed frame; the line ends, the room goes on", async () => {
    const room = await roomServer();
    const other = await room.attendee();
    for (const said of [
      "",
      "{",
      "null",
      "0",
      '"x"',
      "[]",
      "{}",
      '{"type":"__proto__"}',
      '{"type":1}',
      "42",
    ]) {
      const page = await room.attendee();
      page.say(said);
      expect(await page.closed).toBe("malformed");
    }
    const early = await room.connect();
    early.say({ type: "sent", number: 1, command: { type: "pace", signal: "fine" } });
    expect(await early.closed).toBe("malformed");
    const binary = await room.attendee();
    binary.socket.send(Buffer.from("{}"));
    expect(await binary.closed).toBe("malformed");
    expect(await other.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
  });

  it("row 2: what libraries died of: thousands of headers, a message in thousands of pieces", async () => {
    const room = await roomServer();
    const other = await room.attendee();
    const headers = Array.from({ length: 2500 }, (_, index) => `a${index}: b\r\n`).join("");
    const crowd = await tcp(
      room,
      `GET /room/KMTR HTTP/1.1\r\nHost: 127.0.0.1:${room.port}\r\n${headers}` +
        "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    );
    await once(crowd, "close");
    const page = await room.connect();
    page.socket.send("{", { fin: false });
    for (let piece = 0; piece < 5000; piece += 1) page.socket.send("", { fin: false });
    expect(await page.closed).toSatisfy((code) => typeof code === "number");
    expect(await other.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
  });

  it("row 3: vote stuffing; a thousand times is once", async () => {
    const room = await roomServer({ limits: { attendee: many } });
    const presenter = await opened(room);
    const page = await room.attendee();
    for (let times = 0; times < 1000; times += 1)
      await page.send({ type: "vote", ...lean, answer: times % 3 });
    const others = await Promise.all(Array.from({ length: 4 }, () => room.attendee()));
    for (const other of others) await other.send({ type: "vote", ...lean, answer: 0 });
    await presenter.send({ type: "close", ...lean });
    const { results } = await presenter.see(({ polls }) => polls["lean"].phase === "closed");
    expect(results["lean"].release.n).toBe(5);
  });

  it("row 6: slow letters; half-open connections hold nobody up, and are ended", async () => {
    const room = await roomServer({ limits: { patience: 400 } });
    const slow = await Promise.all(
      Array.from({ length: 500 }, () => tcp(room, "GET /room/KMTR HTTP/1.1\r\nHost: 127.0.0.1")),
    );
    const page = await room.attendee();
    expect(await page.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
    await Promise.all(slow.map((socket) => once(socket, "close")));
  });

  it("row 10: names that every object has", async () => {
    const room = await roomServer();
    await opened(room);
    for (const name of ["__proto__", "constructor", "hasOwnProperty", "prototype", "toString"]) {
      const page = await room.attendee({ participant: name });
      for (const command of [
        { type: "vote", poll: name, run: 1, answer: 0 },
        { type: "vote", ...lean, answer: name },
        { type: "upvote", question: name, on: true },
      ] as const)
        expect(await page.send(command)).toMatchObject({ type: "refused" });
      page.say(
        `{"type":"sent","number":9,"command":{"type":"vote","poll":"lean","run":1,"answer":{"${name}":1}}}`,
      );
      expect(await page.hearUntil("refused", ({ number }) => number === 9)).toBeDefined();
    }
    const polluted: Readonly<Record<string, unknown>> = {};
    expect([polluted["poll"], polluted["run"], polluted["answer"]]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("row 13: guessing a room's code finds nothing, and costs those who know it nothing", async () => {
    const room = await roomServer();
    for (let guess = 0; guess < 200; guess += 1) {
      const page = await connect({ port: room.port, code: `XX${guess}` });
      page.say({ type: "join", protocol: 1, deck: "deck", view: "attendee" });
      expect(await page.closed).toBe("noRoom");
    }
    await room.attendee();
  });

  it("row 14: a vote recorded in one run is refused in the next, whoever plays it", async () => {
    const room = await roomServer();
    const presenter = await opened(room);
    const page = await room.attendee();
    const recorded = { type: "vote", ...lean, answer: 0 } as const;
    expect(await page.send(recorded)).toMatchObject({ type: "done" });
    await presenter.send({ type: "close", ...lean });
    expect(await page.send(recorded)).toMatchObject({ refusal: { code: "not-open" } });
    await presenter.send({ type: "show", ...lean });
    await presenter.send({ type: "ask-again", ...lean });
    for (const one of [page, await room.attendee()])
      expect(await one.send(recorded)).toMatchObject({ refusal: { code: "stale-run" } });
  });

  it("row 17: a thousand wrong keys are a thousand cheap answers", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    const headers = { "content-type": "application/json", origin: room.address };
    for (let times = 0; times < 50; times += 1) {
      const replies = await Promise.all(
        Array.from({ length: 20 }, () =>
          ask(room.port, "/key", headers, "POST", '{"key":"AAAAAAAAAAAAAAAAAAAAAA"}'),
        ),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([403]));
    }
    expect(await page.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
  });
});
