import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { WebSocket } from "ws";
import { serve, type Running } from "../../src/cli/serve.ts";
import type { Command } from "../../src/session/commands.ts";
import { protocol, type RoomMessage } from "../../src/session/messages.ts";
import type { ServedRoom } from "../../src/server/room/served-room.ts";

/** A seminar with its live room, as `attune present` serves it, for pages of the presenter and sockets of attendees. */
export interface RoomServed {
  readonly running: Running;
  /** The presenter's folder of pages, on this machine; ends with a slash. */
  readonly address: string;
  /** The seminar file as it is now. */
  readonly source: () => string;
  /** The author saves the seminar. */
  readonly save: (source: string) => void;
  readonly room: () => ServedRoom;
  /** Somebody comes in; each is another participant. */
  readonly join: () => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** An attendee without a browser. */
export interface Person {
  /** Resolves to how the room answered. */
  readonly says: (command: Command) => Promise<RoomMessage["type"]>;
  readonly leave: () => void;
}

/** Serves `source` as the seminar `talk` with its room on a free port. Needs the built runtime. */
export async function serveWithRoom(source: string): Promise<RoomServed> {
  const folder = mkdtempSync(join(tmpdir(), "attune-room-"));
  const file = join(folder, "talk.md");
  writeFileSync(file, source);
  const running = await serve({ folder, file: undefined }, 0);
  const { port } = running.server;
  const people = new Set<WebSocket>();
  const opened = () => {
    const [room] = running.rooms.all();
    if (room === undefined) throw new Error("The room is not open: open a page of the presenter's first.");
    return room;
  };
  return {
    running,
    address: new URL("talk/", running.server.address).href,
    source: () => readFileSync(file, "utf8"),
    save: (text) => writeFileSync(file, text),
    room: () => opened().served,
    join: async () => {
      const origin = `http://127.0.0.1:${port}`;
      const socket = new WebSocket(`ws://127.0.0.1:${port}/room/${opened().code}`, { headers: { origin } });
      people.add(socket);
      const answers = new Map<number, (type: RoomMessage["type"]) => void>();
      await once(socket, "open");
      const inside = new Promise<void>((resolve) => {
        socket.on("message", (data: Buffer) => {
          const message = JSON.parse(data.toString()) as RoomMessage;
          if (message.type === "snapshot") resolve();
          if (message.type === "done" || message.type === "refused")
            answers.get(message.number)?.(message.type);
        });
      });
      socket.send(JSON.stringify({ type: "join", protocol, deck: "talk", view: "attendee" }));
      await inside;
      let number = 0;
      return {
        says: (command) =>
          new Promise((resolve) => {
            number += 1;
            answers.set(number, resolve);
            socket.send(JSON.stringify({ type: "sent", number, command }));
          }),
        leave: () => socket.close(),
      };
    },
    close: async () => {
      for (const socket of people) socket.terminate();
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
