import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join as joinPath } from "node:path";
import { afterEach } from "vitest";
import { serve, type Running, type ServeOptions } from "../../../src/cli/serve.ts";
import { join, type TestPage } from "../../server/room/page.ts";
import { tempFolder } from "../../support/temp-folder.ts";

export const talk = `---
title: Leaning
---

# Welcome

---

# Asked

\`\`\`poll #lean
question: When I lean on someone I feel
options: [steadier, exposed, in debt]
\`\`\`

---

# Texts

\`\`\`poll #helped
kind: text
question: What helped?
\`\`\`
`;

/** An evening of the seminar `talk` on a server of its own. */
export interface Evening {
  readonly running: Running;
  readonly folder: string;
  /** The presenter's cookie. */
  readonly cookie: string;
  readonly code: string;
  readonly session: string;
  readonly presenter: TestPage;
  readonly attendees: (count: number) => Promise<readonly TestPage[]>;
  readonly get: (path: string, cookie?: string) => Promise<Response>;
  readonly post: (path: string, said: unknown, cookie?: string) => Promise<Response>;
  /** Everything under the data folder as one text. */
  readonly onDisk: () => string;
  /** Ends everything properly. */
  readonly close: () => Promise<void>;
  /** Ends everything and starts it again on the same folder. */
  readonly again: (options?: ServeOptions) => Promise<Evening>;
}

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

/** Opens the seminar's room as the presenter's browser does. */
export async function openEvening(options: ServeOptions = {}, folder = tempFolder({ "talk.md": talk })) {
  const running = await serve({ folder, file: undefined }, 0, options);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await running.close();
  };
  ended.push(close);
  return await enter(running, folder, options, close);
}

async function enter(
  running: Running,
  folder: string,
  options: ServeOptions,
  close: () => Promise<void>,
): Promise<Evening> {
  const { address, port } = running.server;
  const first = await fetch(`${address}/talk/`);
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const [room] = running.rooms.all();
  if (room === undefined) throw new Error("No room was opened.");
  const { code, served } = room;
  const track = (page: TestPage): TestPage => {
    ended.push(page.end);
    return page;
  };
  const presenter = track(await join({ port, code, cookie }, "presenter", { deck: "talk" }));
  const headers = (shown: string | undefined) => (shown === "" ? {} : { cookie: shown ?? cookie });
  return {
    running,
    folder,
    cookie,
    code,
    session: served.record.id,
    presenter,
    attendees: async (count) =>
      await Promise.all(
        Array.from({ length: count }, async () =>
          track(await join({ port, code }, "attendee", { deck: "talk" })),
        ),
      ),
    get: (path, shown) =>
      fetch(address + path, { headers: { "sec-fetch-site": "same-origin", ...headers(shown) } }),
    post: (path, said, shown) =>
      fetch(address + path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: address, ...headers(shown) },
        body: JSON.stringify(said),
      }),
    onDisk: () => {
      const data = joinPath(folder, ".attune");
      if (!existsSync(data)) return "";
      return readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(joinPath(entry.parentPath, entry.name), "latin1"))
        .join("\n");
    },
    close,
    again: async (more = {}) => {
      presenter.end();
      await close();
      return await openEvening({ ...options, ...more }, folder);
    },
  };
}

/** Runs a poll with these answers: to the slide, open, answer, close, show. */
export async function ask(
  { presenter, attendees }: Evening,
  poll: string,
  slide: string,
  answers: readonly unknown[],
): Promise<readonly TestPage[]> {
  const run = { poll, run: 1 };
  const people = await attendees(answers.length);
  await presenter.send({ type: "go", slide, step: 0 });
  await presenter.send({ type: "open", ...run });
  await Promise.all(
    people.map((page, index) =>
      page.send({ type: "vote", ...run, answer: answers[index] as string | number }),
    ),
  );
  await presenter.send({ type: "close", ...run });
  await presenter.send({ type: "show", ...run });
  return people;
}
