import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/server/answer.ts";
import { ask, testServer, type TestServer } from "./ask.ts";

const long = "A calm voice near the child. ".repeat(200);
const page: Answer = {
  body: long,
  type: "text/html; charset=utf-8",
  policy: "default-src 'none'; script-src 'self'",
};
const asset: Answer = { body: Buffer.from([1, 2, 3]), type: "font/woff2", forever: true };
const answers: Readonly<Record<string, Answer>> = { "/": page, "/grüße/": page, "/assets/font.woff2": asset };

let server: TestServer;
beforeAll(async () => {
  server = await testServer((path) => {
    if (path === "/broken") throw new Error("The text of an error that no browser may see");
    return answers[path];
  });
});
afterAll(() => server.close());

describe("answers", () => {
  it("a page with its own policy, typed, and never sniffed", async () => {
    const { status, headers, body } = await ask(server.port, "/");
    expect(status).toBe(200);
    expect(String(body)).toBe(long);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toBe(page.policy);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("a file that may do nothing when it is opened by itself, kept for ever where its name says its content", async () => {
    const { headers, body } = await ask(server.port, "/assets/font.woff2", { "accept-encoding": "br, gzip" });
    expect([...body]).toEqual([1, 2, 3]);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["cache-control"]).toContain("immutable");
  });

  it.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ] as const)("text packed as the browser takes it: %s", async (accepts, encoding, unpack) => {
    const { headers, body } = await ask(server.port, "/", { "accept-encoding": accepts });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(body.length).toBeLessThan(long.length / 10);
    expect(String(unpack(body))).toBe(long);
  });

  it("nothing but `unchanged` to a browser that has it, by encoding", async () => {
    const first = await ask(server.port, "/", { "accept-encoding": "gzip" });
    const tag = String(first.headers.etag);
    const again = await ask(server.port, "/", {
      "accept-encoding": "gzip",
      "if-none-match": `"other", W/${tag}`,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(server.port, "/", { "if-none-match": tag })).status).toBe(200);
  });

  it("HEAD with the length and no body", async () => {
    const { status, headers, body } = await ask(server.port, "/", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(long.length), 0]);
  });

  it("the slash that is missing, also in names with other letters", async () => {
    const { status, headers } = await ask(server.port, "/gr%C3%BC%C3%9Fe");
    expect([status, headers.location]).toEqual([308, "/gr%C3%BC%C3%9Fe/"]);
  });
});

describe("what is refused", () => {
  it("POST of another page, and where nothing can be posted", async () => {
    const json = { "content-type": "application/json" };
    const foreign = { ...json, origin: "http://evil.example" };
    expect((await ask(server.port, "/", foreign, "POST", "{}")).status).toBe(403);
    expect((await ask(server.port, "/", json, "POST", "{}")).status).toBe(403);
    const ours = { ...json, origin: server.address };
    const { status, headers } = await ask(server.port, "/", ours, "POST", "{}");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    for (const said of ["", "{", "x".repeat(17_000)])
      expect((await ask(server.port, "/key", ours, "POST", said)).status).toBe(400);
    expect((await ask(server.port, "/key", { origin: server.address }, "POST", "{}")).status).toBe(400);
  });

  it.each(["PUT", "DELETE", "OPTIONS"])("%s: pages can only be read", async (method) => {
    const { status, headers } = await ask(server.port, "/", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each(["/../package.json", "/a/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cx", "/%", "/a%00b"])(
    "an address that climbs or cannot be read: %s",
    async (path) => {
      expect((await ask(server.port, path)).status).toBe(400);
    },
  );

  it("R4 another name for this machine: foreign pages must not reach us under theirs", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${server.port}`,
      `127.0.0.1.evil.example:${server.port}`,
    ])
      expect([host, (await ask(server.port, "/", { host })).status]).toEqual([host, 403]);
    for (const host of [`127.0.0.1:${server.port}`, `LOCALHOST:${server.port}`, `[::1]:${server.port}`])
      expect([host, (await ask(server.port, "/", { host })).status]).toEqual([host, 200]);
  });

  it("the redirect never leads to another host", async () => {
    const { status, headers } = await ask(server.port, "//evil.example");
    expect([status, headers.location]).toEqual([404, undefined]);
  });

  it("to say what broke inside: the terminal hears it, the browser does not", async () => {
    const { status, body } = await ask(server.port, "/broken");
    expect(status).toBe(500);
    expect(String(body)).not.toContain("text of an error");
    expect(String(server.failures[0])).toContain("text of an error");
  });
});

it("takes the next port when one is taken, and says which were", async () => {
  const { startServer } = await import("../../src/server/server.ts");
  const options = { answers: () => undefined, missed: () => undefined, failed: () => {} };
  const next = await startServer({ ...options, port: server.port });
  try {
    expect(next.port).toBeGreaterThan(server.port);
    expect(next.taken[0]).toBe(server.port);
  } finally {
    await next.close();
  }
});
