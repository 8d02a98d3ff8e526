import { describe, expect, it } from "vitest";
import { roomServer } from "./room-server.ts";

const lean = { poll: "lean", run: 1 };

describe("joining", () => {
  it("T2 is answered with the whole view, a revision, and a name for the participant", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    expect(page.snapshot()).toMatchObject({
      type: "snapshot",
      protocol: 1,
      view: { position: { slide: "first", step: 0 }, reached: { first: 0 }, cover: "none" },
      own: { answers: {}, upvoted: [] },
    });
    expect(page.snapshot().participant).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
  });

  it("T2 again brings back what this participant has sent, and on no other page", async () => {
    const room = await roomServer();
    const presenter = await room.presenter();
    const page = await room.attendee();
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await presenter.send({ type: "open", ...lean });
    expect(await page.send({ type: "vote", ...lean, answer: 1 })).toMatchObject({ type: "done" });
    const { participant } = page.snapshot();
    page.end();
    const again = await room.attendee(participant === undefined ? {} : { participant });
    expect(again.snapshot()).toMatchObject({
      participant,
      own: { answers: { lean: 1 } },
      view: { position: { slide: "asked" } },
    });
    expect((await room.attendee()).snapshot().own).toEqual({ answers: {}, upvoted: [] });
  });

  it.each([
    ["a room that there is not", { deck: "other" }, "noRoom"],
    ["another protocol", { protocol: 99 }, "otherProtocol"],
    ["the console without the key", { view: "presenter" }, "notYours"],
    ["the wall without the key", { view: "projector" }, "notYours"],
    ["a remote that was not paired", { view: "remote" }, "notYours"],
    ["a view that there is not", { view: "everything" }, "malformed"],
    ["more than it should say", { role: "presenter" }, "malformed"],
  ])("T5 %s is ended by name", async (_what, more, code) => {
    const room = await roomServer();
    const page = await room.connect();
    page.say({ type: "join", protocol: 1, deck: "deck", view: "attendee", ...more });
    expect(await page.closed).toBe(code);
  });

  it("T5 that never comes ends the connection", async () => {
    const room = await roomServer({ limits: { hello: 20 } });
    expect(await (await room.connect()).closed).toBe("silent");
  });
});

describe("changes", () => {
  it("T1 T2 are told to everyone in the same bytes, with increasing revisions and without gaps", async () => {
    const room = await roomServer();
    const presenter = await room.presenter();
    const pages = await Promise.all([room.attendee(), room.attendee(), room.attendee()]);
    for (let turn = 0; turn < 4; turn += 1) await presenter.send({ type: "next", turn });
    for (const page of pages) await page.see(({ position }) => position.slide === "asked");
    const changes = pages.map(({ bytes }) => bytes.filter((text) => text.includes('"changed"')));
    expect(changes[0]?.length).toBeGreaterThanOrEqual(4);
    expect(changes[1]).toEqual(changes[0]);
    expect(changes[2]).toEqual(changes[0]);
    let known = pages[0]?.snapshot().revision;
    for (const text of changes[0] ?? []) {
      const { after, revision } = JSON.parse(text) as { after: number; revision: number };
      expect([after, revision]).toEqual([known, (known ?? 0) + 1]);
      known = revision;
    }
  });

  it("T2 that were missed are made up for by a snapshot", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    const presenter = await room.presenter();
    await presenter.send({ type: "cover", cover: "black" });
    await page.see(({ cover }) => cover === "black");
    page.say({ type: "snapshot" });
    const message = await page.hearUntil("snapshot", ({ revision }) => revision > 1);
    expect(message).toMatchObject({ view: { cover: "black" } });
    expect(message).not.toHaveProperty("own");
  });

  it("R3 two devices that press at once move the room once, and see each other", async () => {
    const room = await roomServer();
    const [console_, wall] = [await room.presenter(), await room.presenter("projector")];
    const said = await Promise.all([
      console_.send({ type: "next", turn: 0 }),
      wall.send({ type: "next", turn: 0 }),
    ]);
    expect(said.map(({ type }) => type).toSorted()).toEqual(["done", "refused"]);
    expect(said.find(({ type }) => type === "refused")).toMatchObject({ refusal: { code: "overtaken" } });
    for (const page of [console_, wall])
      await page.see(({ turn, position }) => turn === 1 && position.step === 1);
  });

  it("tells the stage who is here, and attendees nothing of it", async () => {
    const room = await roomServer();
    const wall = await room.presenter("projector");
    const page = await room.attendee();
    await wall.see(({ joined, connected }) => joined === 1 && connected === 1);
    page.end();
    await wall.see(({ joined, connected }) => joined === 1 && connected === 0);
    expect(page.bytes.join()).not.toMatch(/joined|connected|turn/);
  });

  it("follows a plan that changes while the room runs", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    room.plan({
      deckId: "deck",
      slideIds: ["other"],
      steps: {},
      polls: [],
      widgets: [],
      ahead: false,
      moderateQuestions: true,
    });
    await page.see(({ position }) => position.slide === "other");
  });

  it("S1 tells which slides were edited, of those that were reached", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    room.served.edited(["last"]);
    room.served.edited(["first", "last"]);
    expect(await page.hearUntil("edited")).toEqual({
      type: "edited",
      edition: "first",
      slides: ["first"],
    });
  });
});

describe("the end of a line", () => {
  it("T5 comes where there is no sign of life, and not where there is", async () => {
    const room = await roomServer({ limits: { ping: 50, unanswered: 3 } });
    const alive = await room.attendee();
    const dead = await room.attendee();
    // A socket that is not read any more answers no ping, like a phone that left the building.
    dead.socket.pause();
    const presenter = await room.presenter();
    await presenter.see(({ connected }) => connected === 1);
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
    dead.socket.resume();
    expect(await dead.closed).toSatisfy((code) => code === "silent" || code === 1006);
  });

  it("T5 beats tell a page that the room is there", async () => {
    const room = await roomServer({ limits: { ping: 10 } });
    const page = await room.attendee();
    await new Promise<void>((resolve) => {
      page.socket.on("message", (data: Buffer) => data.toString() === '{"type":"beat"}' && resolve());
    });
  });

  it("is told when the server ends", async () => {
    const room = await roomServer();
    const page = await room.attendee();
    const [, code] = await Promise.all([room.close(), page.closed]);
    expect(code).toBe("goingAway");
  });
});
