import { join as inFolder } from "node:path";
import { serve, type Running, type ServeOptions } from "../../../src/cli/serve.ts";
import { ask, type Reply } from "../../server/ask.ts";
import { connect, join, type TestPage } from "../../server/room/page.ts";
import type { Join } from "../../../src/session/messages.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { talkFiles } from "./talk.ts";

/** Attune with the test's seminar, as the laptop and others see it. */
export interface Evening {
  readonly running: Running;
  readonly folder: string;
  readonly port: number;
  readonly cookie: string;
  readonly code: string;
  /** As somebody at the laptop opens it. */
  readonly here: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  /** As a phone asks: nothing says that it is the laptop. */
  readonly elsewhere: (path: string) => Promise<Reply>;
  readonly join: (view: Join["view"], more?: Partial<Join>) => Promise<TestPage>;
  readonly connect: (cookie?: string) => Promise<TestPage>;
}

/** Starts it in a folder of its own, or once more in that of another one, and opens the room. */
export async function evening(
  options: ServeOptions & { readonly folder?: string; readonly port?: number } = {},
): Promise<Evening> {
  const { folder = tempFolder(talkFiles), port: wanted = 0 } = options;
  const running = await serve({ folder, file: inFolder(folder, "talk.md") }, wanted, options);
  const { port } = running.server;
  const cookie = `attune-${port}=${running.keys.presenter}`;
  const page = await ask(port, "/talk/", { cookie });
  const code = /data-room="([A-Z]{4})"/.exec(String(page.body))?.[1] ?? "";
  return {
    running,
    folder,
    port,
    cookie,
    code,
    here: (path, headers) => ask(port, path, headers),
    elsewhere: (path) => ask(port, path, { "sec-fetch-site": "cross-site" }),
    join: (view, more) =>
      join({ port, code, ...(view === "attendee" ? {} : { cookie }) }, view, { deck: "talk", ...more }),
    connect: (shown) => connect({ port, code, ...(shown === undefined ? {} : { cookie: shown }) }),
  };
}
