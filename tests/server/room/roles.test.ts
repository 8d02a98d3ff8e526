import { describe, expect, it } from "vitest";
import { commandReaders } from "../../../src/session/read-command.ts";
import { ask, type Reply } from "../ask.ts";
import { presenterCommands, remoteCommands } from "./commands.ts";
import { connect, join } from "./page.ts";
import { roomServer, type RoomServer } from "./room-server.ts";

const names = { direct: () => ["attune.test"], public: new URL("https://seminar.example") };

/** How a browser on another device says who it is: over plain HTTP under a name of the network, or over TLS. */
const plain = ({ port }: RoomServer) => ({
  host: `attune.test:${port}`,
  origin: `http://attune.test:${port}`,
});
const tls = { host: "seminar.example", origin: "https://seminar.example" };

function handOver(
  { port }: RoomServer,
  key: string,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> {
  const all = { "content-type": "application/json", ...headers };
  return ask(port, "/key", all, "POST", JSON.stringify({ key }));
}

const cookieOf = ({ headers }: Reply): string => headers["set-cookie"]?.[0]?.split(";")[0] ?? "";

describe("R1 the presenter's key", () => {
  it("has 128 random bits, and is another one for every machine", async () => {
    const [one, other] = [await roomServer(), await roomServer()];
    expect(Buffer.from(one.keys.presenter, "base64url")).toHaveLength(16);
    expect(one.keys.presenter).not.toBe(other.keys.presenter);
  });

  it("is exchanged for a cookie that no script and no foreign page can use", async () => {
    const room = await roomServer();
    const reply = await handOver(room, room.keys.presenter, { origin: room.address });
    expect([reply.status, JSON.parse(String(reply.body))]).toEqual([200, { role: "presenter" }]);
    expect(reply.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict;/);
    expect(cookieOf(reply)).toBe(room.cookie);
  });

  it.each(["", "A", "AAAAAAAAAAAAAAAAAAAAAA", "x".repeat(10_000)])("is no other text: %.30s", async (key) => {
    const room = await roomServer();
    const reply = await handOver(room, key, { origin: room.address });
    expect([reply.status, reply.headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it("fixes the role with the connection: what a page says chooses only among what it may be", async () => {
    const room = await roomServer();
    for (const view of ["presenter", "projector", "remote"] as const) {
      const page = await room.connect();
      page.say({ type: "join", protocol: 1, deck: "deck", view });
      expect(await page.closed).toBe("notYours");
    }
    const attendee = await room.attendee();
    attendee.say({ type: "join", protocol: 1, deck: "deck", view: "presenter" });
    expect(await attendee.closed).toBe("malformed");
  });
});

describe("R1 participants", () => {
  it("are named by the server: what somebody made up, or changed, is nobody", async () => {
    const room = await roomServer();
    const first = await room.attendee();
    const { participant = "" } = first.snapshot();
    const forged = [
      "p1",
      "__proto__",
      participant.slice(0, -1),
      `${participant.startsWith("x") ? "y" : "x"}${participant.slice(1)}`,
      `${participant.split(".")[0]}.${"A".repeat(22)}`,
    ];
    for (const shown of forged) {
      const given = (await room.attendee({ participant: shown })).snapshot().participant;
      expect(given).not.toBe(shown);
      expect(given).not.toBe(participant);
    }
    const presenter = await room.presenter();
    await presenter.see(({ joined }) => joined === forged.length + 1);
  });
});

describe("R2 an attendee", () => {
  it("can say nothing of what is the presenter's: each is refused, and nothing happens", async () => {
    // Every command there is stands in one of the lists.
    const attendees = ["vote", "decline", "withdraw", "ask", "upvote", "pace"];
    const all = [...presenterCommands.map(({ type }) => type), ...attendees];
    expect(all.toSorted()).toEqual(Object.keys(commandReaders).toSorted());
    const room = await roomServer();
    const page = await room.attendee();
    for (const command of presenterCommands)
      expect(await page.send(command)).toMatchObject({ type: "refused", refusal: { code: "not-yours" } });
    for (const command of [
      { type: "resume", session: "s" },
      { type: "use-address", address: "a" },
      { type: "invite-remote" },
      { type: "drop-remote", remote: "r" },
    ] as const)
      expect(await page.send(command)).toMatchObject({ refusal: { code: "not-yours" } });
    expect([room.served.room.session().revision, room.wishes]).toEqual([0, []]);
  });
});

describe("R4 Host and Origin are checked before there is a line", () => {
  it.each([
    ["a foreign page", { origin: "http://evil.example" }],
    ["no page at all", { origin: "" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a foreign name that leads here", { host: "evil.example", origin: "http://evil.example" }],
    ["our name without TLS", { host: "seminar.example", origin: "http://seminar.example" }],
    [
      "a name with ours inside",
      { host: "attune.test.evil.example", origin: "http://attune.test.evil.example" },
    ],
  ])("%s is refused", async (_what, headers) => {
    const room = await roomServer({ names });
    await expect(connect({ port: room.port, code: "KMTR", headers })).rejects.toThrow("403");
  });

  it("names of the network and the public one are ours", async () => {
    const room = await roomServer({ names });
    for (const headers of [plain(room), tls]) {
      const page = await join({ port: room.port, code: "KMTR", headers });
      expect(page.snapshot().view.cover).toBe("none");
      page.end();
    }
  });
});

describe("R6 where the network could listen", () => {
  it("the presenter's key is neither taken nor believed", async () => {
    const room = await roomServer({ names });
    const reply = await handOver(room, room.keys.presenter, plain(room));
    expect([reply.status, reply.headers["set-cookie"]]).toEqual([403, undefined]);
    const page = await connect({ port: room.port, code: "KMTR", cookie: room.cookie, headers: plain(room) });
    page.say({ type: "join", protocol: 1, deck: "deck", view: "presenter" });
    expect(await page.closed).toBe("notYours");
  });

  it("over TLS the presenter has all rights, and a cookie for TLS alone", async () => {
    const room = await roomServer({ names });
    const reply = await handOver(room, room.keys.presenter, tls);
    expect(reply.headers["set-cookie"]?.[0]).toMatch(/; Secure$/);
    const page = await join(
      { port: room.port, code: "KMTR", cookie: cookieOf(reply), headers: tls },
      "presenter",
    );
    expect(await page.send({ type: "lock", locked: true })).toMatchObject({ type: "done" });
    page.end();
  });

  it("a paired phone moves, covers and steps polls, and nothing else", async () => {
    const room = await roomServer({ names });
    const reply = await handOver(room, room.keys.invite(), plain(room));
    expect(JSON.parse(String(reply.body))).toEqual({ role: "remote" });
    const phone = await join(
      { port: room.port, code: "KMTR", cookie: cookieOf(reply), headers: plain(room) },
      "remote",
    );
    for (const command of presenterCommands) {
      const said = await phone.send(command);
      const refusal = said.type === "refused" ? said.refusal.code : "done";
      if (remoteCommands.has(command.type)) expect([command.type, refusal]).not.toContain("not-yours");
      else expect([command.type, refusal]).toEqual([command.type, "not-yours"]);
    }
    expect(await phone.send({ type: "invite-remote" })).toMatchObject({ refusal: { code: "not-yours" } });
    expect(phone.view()).not.toHaveProperty("texts");
    expect(phone.view()).not.toHaveProperty("inbox");
    expect(phone.view()).not.toHaveProperty("house");
    for (const view of ["presenter", "projector"]) {
      const page = await connect({
        port: room.port,
        code: "KMTR",
        cookie: cookieOf(reply),
        headers: plain(room),
      });
      page.say({ type: "join", protocol: 1, deck: "deck", view });
      expect(await page.closed).toBe("notYours");
    }
    phone.end();
  });

  it("an invitation is good for one phone, and the one before it for none", async () => {
    const room = await roomServer({ names });
    const old = room.keys.invite();
    const invitation = room.keys.invite();
    expect((await handOver(room, old, plain(room))).status).toBe(403);
    expect((await handOver(room, invitation, plain(room))).status).toBe(200);
    expect((await handOver(room, invitation, plain(room))).status).toBe(403);
    expect(room.keys.invitation()).toBeUndefined();
  });

  it("a dropped phone is out at once and stays out", async () => {
    const room = await roomServer({ names });
    const cookie = cookieOf(await handOver(room, room.keys.invite(), plain(room)));
    const options = { port: room.port, code: "KMTR", cookie, headers: plain(room) };
    const phone = await join(options, "remote");
    const [remote = ""] = Object.keys(room.keys.remotes());
    room.keys.drop(remote);
    room.served.dropRemote(remote);
    expect(await phone.closed).toBe("notYours");
    const again = await connect(options);
    again.say({ type: "join", protocol: 1, deck: "deck", view: "remote" });
    expect(await again.closed).toBe("notYours");
  });
});
