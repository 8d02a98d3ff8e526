import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Hello, Patch } from "../../src/session/messages.ts";
import { closeCodes } from "../../src/session/close-codes.ts";
import { testServer, type TestServer } from "./ask.ts";

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

const patchTo = (revision: string): Patch => ({
  type: "patch",
  deck: "deck",
  title: "Seminar",
  revision,
  order: [{ id: "a", below: false }],
  slides: [{ id: "a", html: `<section id="a">${revision}</section>` }],
});

/** A server whose deck is at a revision that the test moves on. */
async function room(first: string): Promise<TestServer & { save(revision: string): void }> {
  let patch = patchTo(first);
  const server = await testServer(
    () => undefined,
    ({ deck, revision }) => (deck !== "deck" || revision === patch.revision ? undefined : patch),
  );
  ended.push(server.close);
  return {
    ...server,
    save(revision) {
      patch = patchTo(revision);
      server.tell();
    },
  };
}

const hello: Hello = { type: "hello", protocol: 1, deck: "deck", view: "projector", revision: "1" };

/** A page: what it hears in order, without waiting for time to pass. */
async function page(
  { port, cookie }: TestServer,
  first?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, {
    headers: { origin: `http://127.0.0.1:${port}`, cookie, ...headers },
  });
  ended.push(() => socket.terminate());
  const heard: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on("message", (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString());
    const next = waiting.shift();
    if (next === undefined) heard.push(message);
    else next(message);
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await once(socket, "open");
  if (first !== undefined) socket.send(typeof first === "string" ? first : JSON.stringify(first));
  const hear = () =>
    heard.length > 0
      ? Promise.resolve(heard.shift())
      : new Promise<unknown>((resolve) => waiting.push(resolve));
  return { socket, hear, closed };
}

describe("the live channel", () => {
  it("T2 welcomes a page and says nothing more when it is current", async () => {
    const server = await room("1");
    const one = await page(server, hello);
    expect(await one.hear()).toEqual({ type: "welcome", protocol: 1 });
    server.save("2");
    expect(await one.hear()).toEqual(patchTo("2"));
  });

  it("T2 brings a page that missed something up to date at once", async () => {
    const server = await room("5");
    const late = await page(server, hello);
    await late.hear();
    expect(await late.hear()).toEqual(patchTo("5"));
  });

  it("knows what each page has: a save that changes nothing is told to nobody", async () => {
    const server = await room("1");
    const one = await page(server, hello);
    await one.hear();
    server.save("2");
    server.save("2");
    server.save("3");
    expect(await one.hear()).toEqual(patchTo("2"));
    expect(await one.hear()).toEqual(patchTo("3"));
  });

  it.each([
    ["what is no JSON", "{", closeCodes.malformed],
    ["what is no hello", { type: "vote" }, closeCodes.malformed],
    ["a view that there is not", { ...hello, view: "attendee" }, closeCodes.malformed],
    ["another protocol", { ...hello, protocol: 99 }, closeCodes.otherProtocol],
    ["more than 16 KB", { ...hello, deck: "x".repeat(17_000) }, 1009],
  ])("ends a connection that says %s", async (_what, said, code) => {
    const server = await room("1");
    const other = await page(server, hello);
    await other.hear();
    expect(await (await page(server, said)).closed).toBe(code);
    server.save("2");
    expect(await other.hear()).toEqual(patchTo("2"));
  });

  it("ends a page that says hello twice", async () => {
    const server = await room("1");
    const one = await page(server, hello);
    one.socket.send(JSON.stringify(hello));
    expect(await one.closed).toBe(closeCodes.malformed);
  });

  it.each([
    ["a foreign page", { origin: "http://evil.example" }],
    ["no page at all", { origin: "" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a page that does not have the presenter's key", { cookie: "" }],
    ["a page with another key", { cookie: "attune-1=AAAAAAAAAAAAAAAAAAAAAA" }],
    ["another name for this machine", { host: "evil.example", origin: "http://evil.example" }],
  ])("R1 R4 refuses %s before the line is open", async (_what, headers) => {
    const server = await room("1");
    await expect(page(server, hello, headers)).rejects.toThrow("403");
  });

  it("refuses any other address", async () => {
    const server = await room("1");
    const { address: origin, cookie } = server;
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/other`, { headers: { origin, cookie } });
    const [error] = (await once(socket, "error")) as [Error];
    expect(error.message).toContain("403");
  });

  it("says that it is going away when it ends, and frees the port", async () => {
    const server = await room("1");
    const one = await page(server, hello);
    await one.hear();
    const [, code] = await Promise.all([server.close(), one.closed]);
    expect(code).toBe(closeCodes.goingAway);
    await expect(page(server, hello)).rejects.toThrow("ECONNREFUSED");
  });
});
