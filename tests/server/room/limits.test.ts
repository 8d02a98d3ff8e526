import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/session/plan.ts";
import { plan } from "../../session/plans.ts";
import { roomServer } from "./room-server.ts";

const nobodyNew = { burst: 0, perSecond: 0 };

describe("R5 limits are per participant and per room", () => {
  it("two connections a participant: one more ends the oldest, by name", async () => {
    const room = await roomServer();
    const first = await room.attendee();
    const { participant = "" } = first.snapshot();
    const second = await room.attendee({ participant });
    const third = await room.attendee({ participant });
    expect(await first.closed).toBe("elsewhere");
    for (const page of [second, third]) expect(page.socket.readyState).toBe(page.socket.OPEN);
    const presenter = await room.presenter();
    await presenter.see(({ joined, connected }) => joined === 1 && connected === 1);
  });

  it("a bucket a participant, for all of its connections; who sends more is ended and costs no one", async () => {
    const room = await roomServer({ limits: { attendee: { burst: 10, perSecond: 0 } } });
    const flooder = await room.attendee();
    const { participant = "" } = flooder.snapshot();
    const twin = await room.attendee({ participant });
    const other = await room.attendee();
    for (let times = 0; times < 8; times += 1) await twin.send({ type: "pace", signal: "fine" });
    for (let times = 0; times < 2000; times += 1)
      flooder.say({ type: "sent", number: times, command: { type: "pace", signal: "lost" } });
    expect(await flooder.closed).toBe("tooMuch");
    expect(flooder.bytes.filter((text) => text.includes('"done"')).length).toBeLessThanOrEqual(2);
    expect(await other.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
  });

  it("seats for attendees end, seats for the presenter do not", async () => {
    const room = await roomServer({ limits: { attendees: 2 } });
    const first = await room.attendee();
    await room.attendee();
    const third = await room.connect();
    third.say({ type: "join", protocol: 1, deck: "deck", view: "attendee" });
    expect(await third.closed).toBe("full");
    for (const view of ["presenter", "projector", "remote"] as const) await room.presenter(view);
    first.end();
    await (await room.presenter()).see(({ connected }) => connected === 1);
    await room.attendee();
  });

  it("connections that never say who they are hold nobody up", async () => {
    const room = await roomServer({ limits: { unknown: 5, hello: 60_000 } });
    for (let times = 0; times < 5; times += 1) await room.connect();
    await expect(room.connect()).rejects.toThrow("503");
    await expect(room.presenter()).resolves.toBeDefined();
  });

  it("a whole hall behind one address is let in", async () => {
    const room = await roomServer();
    const pages = await Promise.all(Array.from({ length: 300 }, () => room.attendee()));
    const presenter = await room.presenter();
    await presenter.see(({ joined, connected }) => joined === 300 && connected === 300);
    expect(new Set(pages.map((page) => page.snapshot().participant)).size).toBe(300);
  });

  it("a reader that is slow is skipped, costs no one, and has everything when it reads on", async () => {
    // Each change is some 200 KB: the kernel's buffers are full after a while, and ours stay small.
    const slides = Array.from({ length: 40 }, (_, index) => `${"long ".repeat(1000)}${index}`);
    const large: Plan = { ...plan, slideIds: [...plan.slideIds, ...slides], ahead: true };
    const room = await roomServer({ limits: { ping: 50, unanswered: 1e9, skip: 64 * 1024 } });
    const presenter = await room.presenter();
    const [slow, other] = [await room.attendee(), await room.attendee()];
    slow.socket.pause();
    for (let times = 0; times < 80; times += 1) {
      room.plan(times % 2 === 0 ? large : plan);
      await other.see(({ reached }) => Object.keys(reached).length > 10 === (times % 2 === 0));
    }
    await presenter.send({ type: "cover", cover: "black" });
    await other.see(({ cover }) => cover === "black");
    slow.socket.resume();
    await slow.see(({ cover }) => cover === "black");
    const changes = ({ bytes }: typeof slow) => bytes.filter((text) => text.includes('"changed"')).length;
    expect(changes(slow)).toBeLessThan(changes(other));
    expect(slow.view()).toEqual(other.view());
  });

  it("what could fill a machine's memory is no message: 16 KB end the line, and nobody else's", async () => {
    const room = await roomServer();
    const [page, other] = [await room.attendee(), await room.attendee()];
    page.say(JSON.stringify({ type: "sent", number: 1, command: { type: "ask", text: "x".repeat(17_000) } }));
    expect(await page.closed).toBe(1009);
    expect(await other.send({ type: "pace", signal: "fine" })).toMatchObject({ type: "done" });
  });
});

describe("R7 people who are new", () => {
  it("come in only so fast; those who were here come back all the same", async () => {
    const room = await roomServer({ limits: { newcomers: { burst: 2, perSecond: 0 } } });
    const first = await room.attendee();
    await room.attendee();
    const third = await room.connect();
    third.say({ type: "join", protocol: 1, deck: "deck", view: "attendee" });
    expect(await third.closed).toBe("full");
    const { participant = "" } = first.snapshot();
    first.end();
    const again = await room.attendee({ participant });
    expect(again.snapshot().participant).toBe(participant);
  });

  it("are shown to the presenter when many come at once, fifty from one device too", async () => {
    const room = await roomServer();
    const presenter = await room.presenter();
    for (let times = 0; times < 19; times += 1) await room.attendee();
    await presenter.see(({ joined }) => joined === 19);
    expect(presenter.view()).not.toHaveProperty("newcomers");
    for (let times = 0; times < 31; times += 1) await room.attendee();
    await presenter.see(({ newcomers }) => newcomers >= 20);
  });

  it("stay out of a locked room; whoever was in comes back, and the presenter comes in", async () => {
    const room = await roomServer();
    const presenter = await room.presenter();
    const first = await room.attendee();
    const { participant = "" } = first.snapshot();
    await presenter.send({ type: "lock", locked: true });
    const late = await room.connect();
    late.say({ type: "join", protocol: 1, deck: "deck", view: "attendee" });
    expect(await late.closed).toBe("locked");
    first.end();
    await room.attendee({ participant });
    await room.presenter("projector");
    await presenter.send({ type: "lock", locked: false });
    await room.attendee();
  });

  it("are told that the seminar has ended", async () => {
    const room = await roomServer();
    const [presenter, page] = [await room.presenter(), await room.attendee()];
    await presenter.send({ type: "end" });
    await page.see(({ ended }) => ended === true);
    const late = await room.connect();
    late.say({ type: "join", protocol: 1, deck: "deck", view: "attendee" });
    expect(await late.closed).toBe("ended");
  });

  it("show a ticket where tickets were printed: each is one person, however often it is shown", async () => {
    const room = await roomServer({ tickets: 2, limits: { newcomers: { burst: 10, perSecond: 0 } } });
    const [one = "", other = ""] = room.served.tickets;
    expect(one).toMatch(/^[B-Z]{5}-[B-Z]{5}$/);
    for (const ticket of [undefined, "BBBBB-BBBBB", "", `${one}X`]) {
      const page = await room.connect();
      page.say({ type: "join", protocol: 1, deck: "deck", view: "attendee", ...(ticket ? { ticket } : {}) });
      expect(await page.closed).toBe("ticket");
    }
    const first = await room.attendee({ ticket: one });
    const same = await room.attendee({ ticket: one.toLowerCase().replace("-", " ") });
    const second = await room.attendee({ ticket: other });
    expect(same.snapshot().participant).toBe(first.snapshot().participant);
    expect(second.snapshot().participant).not.toBe(first.snapshot().participant);
    const { participant = "" } = first.snapshot();
    await room.attendee({ participant });
  });

  it("are limited as a room and never as an address: the presenter's own pages are not", async () => {
    const room = await roomServer({ limits: { newcomers: nobodyNew } });
    await room.presenter();
    await room.presenter("projector");
  });
});
