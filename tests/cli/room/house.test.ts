import { writeFileSync } from "node:fs";
import { join as inFolder } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { ask } from "../../server/ask.ts";
import { builtRuntime } from "../../support/built.ts";
import { evening, type Evening } from "./asking.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { talk, talkFiles } from "./talk.ts";

beforeAll(builtRuntime);
const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

async function begin(options: Parameters<typeof evening>[0] = {}): Promise<Evening> {
  const one = await evening(options);
  let closed = false;
  const close = one.running.close;
  const once = async (): Promise<void> => {
    if (!closed) await close();
    closed = true;
  };
  ended.push(once);
  return { ...one, running: { ...one.running, close: once } };
}

const named = { public: new URL("http://attune.test:8080") };

describe("the house, as the console sees it", () => {
  it("says where attendees find the room, and changes it on every page when the presenter chooses", async () => {
    const room = await begin(named);
    const own = { cookie: room.cookie };
    expect(String((await room.here("/talk/", own)).body)).toContain('data-room="');
    const presenter = await room.join("presenter");
    const loopback = `http://127.0.0.1:${room.port}/${room.code}`;
    expect(presenter.view()["house"]).toMatchObject({
      code: room.code,
      address: `http://attune.test:8080/${room.code}`,
      addresses: [`http://attune.test:8080/${room.code}`, loopback],
      encrypted: false,
      remotes: {},
    });
    expect(await presenter.send({ type: "use-address", address: "http://evil.example" })).toMatchObject({
      refusal: { code: "no-such-thing" },
    });
    expect(await presenter.send({ type: "use-address", address: loopback })).toMatchObject({ type: "done" });
    await presenter.see(({ house }) => house.address === loopback);
    presenter.end();
  });

  it("R6 invites a phone, shows it when it is paired, and drops it", async () => {
    const room = await begin(named);
    const presenter = await room.join("presenter");
    ended.push(presenter.end);
    expect(await presenter.send({ type: "invite-remote" })).toMatchObject({ type: "done" });
    const { house } = await presenter.see((view) => view["house"].invitation !== undefined);
    const invitation = new URL(house.invitation);
    expect(`${invitation.origin}${invitation.pathname}${invitation.search}`).toBe(
      "http://attune.test:8080/key?to=/remote",
    );
    const phone = { host: "attune.test:8080", origin: "http://attune.test:8080" };
    const json = { "content-type": "application/json", ...phone };
    const said = JSON.stringify({ key: invitation.hash.slice(1) });
    const paired = await ask(room.port, "/key", json, "POST", said);
    const cookie = paired.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const seen = await presenter.see((view) => Object.keys(view["house"].remotes).length === 1);
    expect(seen["house"].invitation).toBeUndefined();
    const page = await ask(room.port, "/remote", { ...phone, cookie });
    expect([page.status, String(page.body).includes(room.code)]).toEqual([200, true]);
    // Nothing of the presenter's own is for it.
    for (const path of ["/talk/", "/talk/presenter.html", "/talk/tickets.html"])
      expect((await ask(room.port, path, { ...phone, cookie })).status).toBe(403);
    const [remote = ""] = Object.keys(seen["house"].remotes);
    expect(await presenter.send({ type: "drop-remote", remote })).toMatchObject({ type: "done" });
    expect((await ask(room.port, "/remote", { ...phone, cookie })).status).toBe(403);
  });

  it("R7 has the tickets of a room, for the presenter alone", async () => {
    const room = await begin({ tickets: 3 });
    const page = await room.here("/talk/tickets.html");
    const tickets = [...String(page.body).matchAll(/[B-Z]{5}-[B-Z]{5}/g)].map(([ticket]) => ticket);
    expect(new Set(tickets).size).toBe(3);
    expect((await room.elsewhere("/talk/tickets.html")).status).toBe(403);
    const phone = await room.join("attendee", { ticket: tickets[0] ?? "" });
    phone.end();
    // Printed the day before, they are good in every session of the seminar.
    await room.running.close();
    const again = await begin({ tickets: 3, folder: room.folder });
    const late = await again.join("attendee", { ticket: tickets[1] ?? "" });
    late.end();
  });
});

describe("saving the seminar while the room runs", () => {
  it("tells attendees which of the slides they have seen are others, and sends them as they are", async () => {
    const room = await begin();
    const page = await room.join("attendee");
    ended.push(page.end);
    const save = (text: string) => writeFileSync(inFolder(room.folder, "talk.md"), text);
    save(talk.replace("# A talk", "# A talk\n\nA new line"));
    expect(await page.hearUntil("edited")).toMatchObject({ type: "edited", slides: ["a-talk"] });
    const { body } = await room.elsewhere(`/${room.code}/slide/a-talk`);
    expect(String(body)).toContain("A new line");
  });

  it("T2 gives who comes back another edition only where a slide is another", async () => {
    const room = await begin();
    const save = (text: string) => writeFileSync(inFolder(room.folder, "talk.md"), text);
    const editionNow = async (of: typeof room): Promise<string> => {
      const page = await of.join("attendee");
      page.end();
      return page.snapshot().edition;
    };
    const first = await editionNow(room);
    expect(await editionNow(room)).toBe(first);
    save(talk.replace("# A talk", "# A talk\n\nA new line"));
    await expect.poll(() => editionNow(room)).not.toBe(first);
    save(talk);
    await expect.poll(() => editionNow(room)).toBe(first);
  });

  it("P2 keeps an open poll and its answers where a title changes, from which its name was made", async () => {
    const untitled = talk.replace(" {#asked}", "").replace("poll {#check}", "poll");
    const room = await begin({ folder: tempFolder({ ...talkFiles, "talk.md": untitled }) });
    const presenter = await room.join("presenter");
    const phone = await room.join("attendee");
    ended.push(presenter.end, phone.end);
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await presenter.send({ type: "open", poll: "asked-poll", run: 1 });
    const vote = { type: "vote", poll: "asked-poll", run: 1, answer: 7 } as const;
    expect(await phone.send(vote)).toMatchObject({ type: "done" });
    writeFileSync(inFolder(room.folder, "talk.md"), untitled.replace("## Asked", "## Asked better"));
    await phone.see(({ polls }) => polls["asked-better-poll"]?.phase === "open");
    await presenter.see(({ position }) => position.slide === "asked-better");
    const { participant = "" } = phone.snapshot();
    const again = await room.join("attendee", { participant });
    expect(again.snapshot().own?.answers).toEqual({ "asked-better-poll": 7 });
    again.end();
    const other = { ...vote, poll: "asked-better-poll", answer: 8 };
    expect(await phone.send(other)).toMatchObject({ type: "done" });
  });

  it("follows a plan in which slides are new", async () => {
    const room = await begin();
    const presenter = await room.join("presenter");
    ended.push(presenter.end);
    writeFileSync(
      inFolder(room.folder, "talk.md"),
      talk.replace("## Steps", "## New {#new}\n\nText\n\n---\n\n## Steps"),
    );
    await expect
      .poll(() =>
        room.running.rooms
          .all()[0]
          ?.seminar.compiled()
          .deck.slides.map(({ id }) => id),
      )
      .toContain("new");
    expect(await presenter.send({ type: "next", turn: 0 })).toMatchObject({ type: "done" });
    await presenter.see(({ position }) => position.slide === "new");
  });

  it("R1 tells authors' patches to the presenter's pages alone", async () => {
    const room = await begin();
    const origin = `http://127.0.0.1:${room.port}`;
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}/live`, { headers: { origin } });
    const refused = await new Promise<Error>((resolve) => socket.on("error", resolve));
    expect(refused.message).toContain("403");
  });
});
