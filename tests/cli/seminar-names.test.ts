import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { serve, type Running } from "../../src/cli/serve.ts";
import { ask } from "../server/ask.ts";
import { builtRuntime } from "../support/built.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Names that stand for something else as well, and some that a room's code could look like. */
const names = ["api", "assets", "check", "index", "key", "live", "ptsd", "remote", "results", "room"];
let running: Running;

beforeAll(builtRuntime);
beforeEach(async () => {
  const files = names.map((name) => [`${name}.md`, `# Seminar ${name}\n\nIts first slide.\n`] as const);
  running = await serve({ folder: tempFolder(Object.fromEntries(files)), file: undefined }, 0);
});
afterEach(async () => running.close());

it("a seminar may be called like an address of Attune's: its pages are shown, also to a new browser", async () => {
  const { port } = running.server;
  for (const name of names) {
    for (const headers of [{}, { cookie: `attune-${port}=${running.keys.presenter}` }]) {
      for (const page of ["", "presenter.html", "handout.html"]) {
        const { status, body } = await ask(port, `/${name}/${page}`, headers);
        const shown = String(body).includes(`Seminar ${name}`);
        expect([name, page, status, shown]).toEqual([name, page, 200, true]);
      }
    }
  }
  // And the people in their rooms find them by the codes.
  const rooms = running.rooms.all();
  expect(rooms.map(({ seminar }) => seminar.id).toSorted()).toEqual(names);
  for (const { code, seminar } of rooms) {
    const { status, body } = await ask(port, `/${code}`);
    expect([status, String(body).includes(`data-deck="${seminar.id}"`)]).toEqual([200, true]);
  }
});

it("their addresses may be typed without the last slash, but for the two that phones are given", async () => {
  for (const name of names) {
    const { status, headers } = await ask(running.server.port, `/${name}`);
    const isTaken = name === "key" || name === "remote";
    expect([name, status, headers.location]).toEqual(
      isTaken ? [name, 200, undefined] : [name, 308, `/${name}/`],
    );
  }
});
