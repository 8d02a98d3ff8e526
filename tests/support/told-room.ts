import { createServer } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocketServer, type WebSocket } from "ws";
import { runtimeFolder, readRuntime } from "../../src/cli/runtime.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import type { Command } from "../../src/session/commands.ts";
import type { HouseCommand } from "../../src/session/house.ts";
import { protocol, type RoomMessage, type Sent } from "../../src/session/messages.ts";
import type { RefusalCode } from "../../src/session/refusals.ts";
import { newSession } from "../../src/session/session.ts";
import { presenterView, type PresenterView } from "../../src/session/views/presenter-view.ts";
import { presenterPage } from "../../src/site/presenter-page.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";

/** A presenter's page with a room that tells what a test wants it to tell, and keeps nothing. */
export interface ToldRoom {
  /** The console's address. */
  readonly address: string;
  /** The room as it is before anything happened. */
  readonly first: PresenterView;
  /** Tells every page this view, from now on. */
  readonly tell: (view: PresenterView) => void;
  /** What pages have asked for, in order. */
  readonly asked: readonly (Command | HouseCommand)[];
  /** Says no to whatever comes from now on; undefined: done. */
  readonly refuse: (code: RefusalCode | undefined) => void;
  /** Cuts every line, and lets nobody in until it is told to. */
  readonly away: (away: boolean) => void;
  /** What is said to minutes that are to be written, and what was wanted. */
  readonly minutes: { answer: unknown; wanted: unknown[] };
  readonly close: () => Promise<void>;
}

/** Serves `source`'s console with a room on a free port. Needs the built runtime. */
export async function toldRoom(source: string): Promise<ToldRoom> {
  const folder = { readText: () => undefined, has: () => true };
  const { deck } = compileDeck(source, { file: "talk.md", widgets: catalogue, folder });
  const page = presenterPage(deck, {
    runtime: readRuntime(),
    base: "../assets/",
    live: true,
    notes: true,
    answers: true,
    room: "KMTR",
  });
  // Polls, texts and questions are the test's to tell.
  const plan = {
    deckId: deck.id,
    slideIds: deck.slides.map(({ id }) => id),
    steps: Object.fromEntries(deck.slides.map(({ id, steps }) => [id, steps])),
    polls: [],
    widgets: [],
    ahead: false,
    moderateQuestions: true,
  };
  const first = presenterView(newSession, plan, { joined: 0, connected: 0, ballots: {} });
  let view = first;
  let revision = 1;
  let isAway = false;
  let refusal: RefusalCode | undefined;
  const asked: (Command | HouseCommand)[] = [];
  const minutes: ToldRoom["minutes"] = { answer: { written: [], left: [] }, wanted: [] };

  const http = createServer((request, response) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (request.method === "POST") {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        minutes.wanted.push(JSON.parse(body));
        response.setHeader("content-type", "application/json").end(JSON.stringify(minutes.answer));
      });
    } else if (path.startsWith("/assets/")) {
      const type = path.endsWith(".js") ? "text/javascript" : "font/woff2";
      response.setHeader("content-type", type).end(readFileSync(join(runtimeFolder, path)));
    } else if (path === "/talk/presenter.html") {
      response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    } else response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ noServer: true });
  const pages = new Set<WebSocket>();
  const say = (socket: WebSocket, message: RoomMessage): void => socket.send(JSON.stringify(message));
  const snapshot = (): RoomMessage => {
    return { type: "snapshot", protocol, revision, edition: "first", now: Date.now(), view };
  };
  http.on("upgrade", (request, stream, head) => {
    // What the author saves is not of interest: the channel is there and says nothing.
    if (!isAway && request.url === "/live") return sockets.handleUpgrade(request, stream, head, () => {});
    if (isAway || request.url !== "/room/KMTR") return stream.destroy();
    sockets.handleUpgrade(request, stream, head, (socket) => {
      pages.add(socket);
      socket.on("close", () => pages.delete(socket));
      socket.on("message", (data: Buffer) => {
        const said = JSON.parse(data.toString()) as { type: string } & Sent;
        if (said.type !== "sent") return say(socket, snapshot());
        asked.push(said.command);
        const { number } = said;
        say(
          socket,
          refusal === undefined
            ? { type: "done", number }
            : { type: "refused", number, refusal: { code: refusal } },
        );
      });
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const bound = http.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;

  return {
    address: `http://127.0.0.1:${port}/talk/presenter.html`,
    first,
    tell: (next) => {
      view = next;
      revision += 1;
      for (const socket of pages) say(socket, snapshot());
    },
    asked,
    refuse: (code) => {
      refusal = code;
    },
    away: (away) => {
      isAway = away;
      if (away) for (const socket of pages) socket.terminate();
    },
    minutes,
    close: async () => {
      for (const socket of pages) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
}
