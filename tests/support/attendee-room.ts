import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { WebSocketServer, type WebSocket } from "ws";
import { openAssets } from "../../src/cli/assets.ts";
import { editionOf, slidePrints } from "../../src/cli/room/saved-slides.ts";
import { attendeeHandout } from "../../src/cli/handout/attendee-handout.ts";
import { readRuntime } from "../../src/cli/runtime.ts";
import { openMemoryStore } from "../../src/server/store/memory.ts";
import type { Command } from "../../src/session/commands.ts";
import { protocol, type RoomMessage } from "../../src/session/messages.ts";
import { readMessage } from "../../src/session/read-message.ts";
import { openRoom, type Outcome, type Room } from "../../src/session/room.ts";
import { reachedIn } from "../../src/session/place.ts";
import { changeOf } from "../../src/session/views/change.ts";
import { roomView } from "../../src/session/views/room-view.ts";
import { attendeePage } from "../../src/site/attendee-page.ts";
import { attendeeSlide } from "../../src/site/attendee-slide.ts";
import { lobbyPage, type LobbyPageOptions } from "../../src/site/lobby-page.ts";
import { planOf } from "../../src/widgets/plan-of.ts";
import { contentType } from "../../src/server/content-type.ts";
import type { Deck } from "../../src/deck/types.ts";

/** A room with one seminar, whose presenter is the test. */
export interface AttendeeRoom {
  readonly port: number;
  readonly room: Room;
  /** Does what a presenter does; fails the test where the room refuses. */
  readonly does: (...commands: readonly Command[]) => Promise<void>;
  /** Somebody else in the room does something. */
  readonly person: (name: string, command: Command) => Promise<Outcome>;
  /** The author saves another version. */
  readonly edit: (deck: Deck, slides: readonly string[]) => void;
  /** The network goes, and comes back. */
  readonly drop: () => void;
  readonly back: () => void;
  /** From now on whoever says hello is sent away with this close code; undefined: nobody. */
  readonly shut: (closeCode: number | undefined) => void;
  /** Everything that was sent to a browser, as text. */
  readonly sent: string[];
  /** How far the laptop's clock is before a phone's, ms. */
  ahead: number;
  /** What `/` leads to while the room is not meant to be open. */
  lobby: LobbyPageOptions["rooms"] | undefined;
  readonly close: () => Promise<void>;
}

export const code = "KMTR";

/** Serves a room on a free port, with the real session behind it; `files` are pictures beside the seminar. */
export async function openAttendeeRoom(
  first: Deck,
  files: Readonly<Record<string, Buffer>> = {},
): Promise<AttendeeRoom> {
  let deck = first;
  let plan = planOf(deck);
  const runtime = readRuntime();
  const asset = openAssets();
  const store = openMemoryStore();
  await store.create({ id: "s", deck: deck.id, startedAt: 0, key: "key" });
  let ids = 0;
  let people = 0;
  let revision = 0;
  let down = false;
  let shutWith: number | undefined;
  let before = {};
  const lines = new Map<WebSocket, string>();
  const sent: string[] = [];

  const opened = await openRoom({
    store,
    id: "s",
    plan: () => plan,
    moment: () => ({ now: 0, id: `q${(ids += 1)}` }),
    changed: () => tell(),
  });
  if (!opened.ok) throw new Error("The room did not open.");
  const room = opened.value;
  const view = () => roomView(room.session(), plan);
  before = view();

  const deckEdition = () => editionOf(slidePrints(deck), "key");

  function say(socket: WebSocket, message: RoomMessage): void {
    const text = JSON.stringify(message);
    sent.push(text);
    socket.send(text);
  }

  function tell(): void {
    const now = view();
    const change = changeOf(before, now);
    if (change === undefined) return;
    before = now;
    revision += 1;
    for (const socket of lines.keys())
      say(socket, { type: "changed", after: revision - 1, revision, change });
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://attune.test");
    const path = decodeURIComponent(pathname);
    const send = (body: string | Buffer, type: string): void => {
      if (typeof body === "string" && !path.startsWith("/assets/")) sent.push(body);
      const squeeze = /text|json|javascript/.test(type);
      response.writeHead(200, {
        "content-type": type,
        ...(squeeze ? { "content-encoding": "gzip" } : {}),
      });
      response.end(squeeze ? gzipSync(body) : body);
    };
    if (down) return request.socket.destroy();
    const found = path.startsWith("/assets/") ? asset(path.slice("/assets/".length)) : undefined;
    if (found) return send(found.body, found.type);
    if (path === "/" && served.lobby !== undefined)
      return send(lobbyPage({ runtime, base: "/assets/", rooms: served.lobby }), "text/html; charset=utf-8");
    if (path === "/" || path === `/${code}`)
      return send(attendeePage(deck, { runtime, base: "/assets/", code }), "text/html; charset=utf-8");
    const reached = reachedIn(room.session(), plan);
    if (path === `/${code}/handout.html`)
      return send(attendeeHandout(deck, "talk.md", view()), "text/html; charset=utf-8");
    const slide = deck.slides.find(({ id }) => path === `/${code}/slide/${id}`);
    const step = slide && reached.get(slide.id);
    if (slide && step !== undefined) {
      const wanted = Math.min(step, Number(searchParams.get("step") ?? 0));
      return send(
        attendeeSlide(slide, wanted, deck, {
          files: `/${code}/`,
          address: `http://192.168.0.12:4747/${code}`,
        }),
        "text/html; charset=utf-8",
      );
    }
    const file = files[path.slice(`/${code}/`.length)];
    if (file) return send(file, contentType(path));
    response.writeHead(404).end();
    return undefined;
  });

  const sockets = new WebSocketServer({ server, path: `/room/${code}` });
  sockets.on("connection", (socket) => {
    socket.on("message", (data: Buffer) => void hear(socket, readMessage(data.toString())));
    socket.on("close", () => lines.delete(socket));
  });

  async function hear(socket: WebSocket, message: ReturnType<typeof readMessage>): Promise<void> {
    if (message === undefined) return socket.close(4400);
    if (message.type === "join" && shutWith !== undefined) return socket.close(shutWith);
    if (message.type === "sent") {
      const participant = lines.get(socket) ?? "";
      const { number, command } = message;
      const outcome = await room.handle(command as Command, { role: "attendee", participant });
      say(
        socket,
        outcome.kind === "refused"
          ? { type: "refused", number, refusal: outcome.refusal }
          : { type: "done", number },
      );
      await room.tick();
      return;
    }
    const participant =
      message.type === "join" ? (message.participant ?? `p${(people += 1)}`) : (lines.get(socket) ?? "");
    lines.set(socket, participant);
    const own = await room.ownPart(participant);
    say(socket, {
      type: "snapshot",
      protocol,
      revision,
      edition: deckEdition(),
      now: Date.now() + served.ahead,
      view: view(),
      participant,
      own,
    });
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const bound = server.address();
  const served: AttendeeRoom = {
    port: typeof bound === "object" && bound ? bound.port : 0,
    room,
    sent,
    ahead: 0,
    lobby: undefined,
    async does(...commands) {
      for (const command of commands) {
        const outcome = await room.handle(command, { role: "presenter" });
        if (outcome.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
      }
    },
    person: (participant, command) => room.handle(command, { role: "attendee", participant }),
    edit(next, slides) {
      deck = next;
      plan = planOf(deck);
      tell();
      for (const socket of lines.keys()) say(socket, { type: "edited", edition: deckEdition(), slides });
    },
    drop() {
      down = true;
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
    },
    back: () => {
      down = false;
    },
    shut: (closeCode) => {
      shutWith = closeCode;
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  sockets.shouldHandle = () => !down;
  return served;
}
