import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type ServeOptions } from "../../src/cli/serve.ts";
import type { Room } from "../../src/session/room.ts";

/** A seminar on a server of its own, as its author sees it. */
export interface Served {
  /** Address of the folder with the seminar's pages; ends with a slash. */
  readonly address: string;
  /** The author saves the seminar. */
  readonly save: (source: string) => void;
  /** The seminar's live room, once a page of it was opened. */
  readonly room: () => Room;
  readonly close: () => Promise<void>;
}

/**
 * Serves `source` as the seminar `talk` from a fresh folder, on a free port. Needs the built runtime. Without
 * `room: true` there is no live room: every page stands for itself, as it does from a web host.
 */
export async function serveSeminar(source: string, options: ServeOptions = { room: false }): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "attune-served-"));
  const file = join(folder, "talk.md");
  writeFileSync(file, source);
  const running = await serve({ folder, file: undefined }, 0, options);
  return {
    address: new URL("talk/", running.server.address).href,
    save: (text) => writeFileSync(file, text),
    room: () => {
      const [open] = running.rooms.all();
      if (open === undefined) throw new Error("No room is open.");
      return open.served.room;
    },
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
