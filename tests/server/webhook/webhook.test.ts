import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Event } from "../../../src/session/events.ts";
import { evolve } from "../../../src/session/evolve.ts";
import { newSession } from "../../../src/session/session.ts";
import { webhookBodies } from "../../../src/server/webhook/message.ts";
import { signature } from "../../../src/server/webhook/signature.ts";
import {
  openWebhook,
  type Webhook,
  type WebhookOptions,
  type WebhookState,
} from "../../../src/server/webhook/webhook.ts";
import { names } from "../../session/results/names.ts";

interface Post {
  readonly method: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

/** A receiver that answers as it is told to at the moment; undefined: it never does. */
async function receive(answer: { status: number | undefined; headers?: Record<string, string> }, port = 0) {
  const posts: Post[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      posts.push({ method: request.method, headers: request.headers, body });
      if (answer.status !== undefined) response.writeHead(answer.status, answer.headers).end("thanks");
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  cleanUp.push(() => end(server));
  return { server, posts, port: portOf(server) };
}

function portOf(server: Server): number {
  const bound = server.address();
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}

async function end(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

function open(port: number, options: Partial<WebhookOptions> = {}) {
  const states: WebhookState[] = [];
  const webhook: Webhook = openWebhook({
    receiver: { url: new URL(`http://127.0.0.1:${port}/hook?x=1`), secret: "s3cret" },
    tell: (state) => states.push(state),
    pause: { first: 2, longest: 10 },
    ...options,
  });
  cleanUp.push(() => webhook.close(0));
  return { webhook, states };
}

const soon = { timeout: 15_000 };

describe("posting what happens", () => {
  it("H3 in order, as JSON, signed", async () => {
    const { posts, port } = await receive({ status: 204 });
    const { webhook } = open(port);
    for (const body of ['{"n":1}', '{"ü":2}', '{"n":3}']) webhook.push(body);
    await vi.waitFor(
      () => expect(posts.map(({ body }) => body)).toEqual(['{"n":1}', '{"ü":2}', '{"n":3}']),
      soon,
    );
    expect(posts[1]).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/json", "attune-signature": signature("s3cret", '{"ü":2}') },
    });
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
  });

  it("H3 with the signature that RFC 4231 gives for its second test case", () => {
    expect(signature("Jefe", "what do ya want for nothing?")).toBe(
      "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("H3 to a receiver that hangs: the room does not wait, and it is asked again", async () => {
    const answer: { status: number | undefined } = { status: undefined };
    const { posts, port } = await receive(answer);
    const { webhook, states } = open(port, { patience: 20 });
    webhook.push("1");
    webhook.push("2");
    expect(webhook.waiting()).toBe(2);
    await vi.waitFor(() => expect(posts.length).toBeGreaterThan(2), soon);
    expect(new Set(posts.map(({ body }) => body))).toEqual(new Set(["1"]));
    expect(states).toEqual([{ kind: "away", reason: "it does not answer" }]);
    answer.status = 200;
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
    expect(posts.at(-1)?.body).toBe("2");
    expect(states.at(-1)).toEqual({ kind: "fine", lost: 0 });
  });

  it("H3 to a receiver that is not there, and comes back: nothing is lost, and it is said once", async () => {
    const first = await receive({ status: 200 });
    await end(first.server);
    const { webhook, states } = open(first.port);
    webhook.push("1");
    webhook.push("2");
    await vi.waitFor(() => expect(states).toHaveLength(1), soon);
    expect(states[0]).toMatchObject({
      kind: "away",
      reason: expect.stringContaining("ECONNREFUSED") as string,
    });
    const second = await receive({ status: 200 }, first.port);
    await vi.waitFor(() => expect(second.posts.map(({ body }) => body)).toEqual(["1", "2"]), soon);
    await vi.waitFor(() => expect(states.map(({ kind }) => kind)).toEqual(["away", "fine"]), soon);
  });

  it.each([500, 503, 429, 408])("H3 again after %i", async (status) => {
    const answer = { status };
    const { posts, port } = await receive(answer);
    const { webhook } = open(port);
    webhook.push("1");
    await vi.waitFor(() => expect(posts.length).toBeGreaterThan(1), soon);
    answer.status = 200;
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
  });

  it.each([400, 404, 410, 302])(
    "H3 not again after %i: the next one comes, and it is said once",
    async (status) => {
      const { posts, port } = await receive({ status, headers: { location: "http://127.0.0.1:9/" } });
      const { webhook, states } = open(port);
      webhook.push("1");
      webhook.push("2");
      await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
      expect(posts.map(({ body }) => body)).toEqual(["1", "2"]);
      expect(states).toEqual([{ kind: "refused", status }]);
    },
  );

  it("H3 with a bounded number that waits: the oldest go", async () => {
    const answer: { status: number | undefined } = { status: 503 };
    const { posts, port } = await receive(answer);
    const { webhook } = open(port, { most: 3 });
    for (const body of ["1", "2", "3", "4", "5"]) webhook.push(body);
    expect(webhook.waiting()).toBe(3);
    expect(webhook.dropped()).toBe(2);
    await vi.waitFor(() => expect(posts.length).toBeGreaterThan(0), soon);
    answer.status = 200;
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
    expect(posts.slice(-3).map(({ body }) => body)).toEqual(["3", "4", "5"]);
  });

  it("H3 says how many a receiver did not get, once it takes messages again", async () => {
    const answer: { status: number | undefined } = { status: 400 };
    const { port } = await receive(answer);
    const { webhook, states } = open(port, { most: 2 });
    webhook.push("1");
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
    answer.status = 503;
    webhook.push("2");
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe("away"), soon);
    for (const body of ["3", "4"]) webhook.push(body);
    expect(webhook.dropped()).toBe(1);
    // What is under way may be the one that was dropped; whatever becomes of it, the two others come.
    answer.status = 400;
    await vi.waitFor(() => expect(webhook.waiting()).toBe(0), soon);
    answer.status = 200;
    webhook.push("5");
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ kind: "fine", lost: 4 }), soon);
  });

  it("H3 until it is closed: what can be delivered is, and a receiver that hangs keeps nobody", async () => {
    const well = await receive({ status: 200 });
    const fine = open(well.port).webhook;
    fine.push("1");
    await fine.close(10_000);
    expect(well.posts).toHaveLength(1);
    const bad = await receive({ status: undefined });
    const hanging = open(bad.port).webhook;
    hanging.push("1");
    await vi.waitFor(() => expect(bad.posts).toHaveLength(1), soon);
    await hanging.close(5);
    hanging.push("2");
    expect(bad.posts).toHaveLength(1);
  });
});

it("H3 a message names the session, what happened and what was asked, and nobody", () => {
  const told = (event: Event) => {
    const now = evolve(newSession, event);
    return webhookBodies(names, { id: "s", now }, event).map((body): unknown => JSON.parse(body));
  };
  const opened: Event = { type: "poll-opened", poll: "lean", run: 1 };
  const message = { format: "attune-event 1", seminar: "deck", session: "s", revision: 1, id: "s/1/0" };
  expect(told(opened)).toEqual([{ ...message, event: opened }]);
  const release = { shape: "withheld", floor: 5 } as const;
  const closed = { type: "poll-closed", poll: "lean", run: 1, source: "ballots", release } as const;
  expect(told({ ...closed, texts: [] })).toEqual([
    {
      ...message,
      event: closed,
      asked: { question: "When I lean on someone I feel …", cells: ["steadier", "exposed", "in debt"] },
    },
  ]);
});
