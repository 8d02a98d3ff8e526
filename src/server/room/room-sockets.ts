import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { protocol } from "../../session/messages.ts";
import { readMessage } from "../../session/read-message.ts";
import type { Asker } from "../roles/asker.ts";
import { textOf } from "../text-of.ts";
import { pingFrame } from "./frame.ts";
import type { Limits } from "./limits.ts";
import type { Inside, ServedRoom } from "./served-room.ts";
import { Wire } from "./wire.ts";

export interface RoomSocketsOptions {
  /** The open room of a code, as people may write it. */
  readonly room: (code: string) => { readonly deck: string; readonly served: ServedRoom } | undefined;
  readonly rooms: () => Iterable<ServedRoom>;
  readonly limits: Limits;
  readonly failed: (error: unknown) => void;
}

export interface RoomSockets {
  /** Takes a handshake for `/room/CODE` over, from someone whose role is settled; refuses where it is too full. */
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer, asker: Asker) => void;
  readonly close: () => void;
}

/** Any socket of a page. */
interface Page {
  readonly wire: Wire;
  /** How often it was asked for a sign of life since the last one. */
  unanswered: number;
}

/** The largest message of a page, bytes (T1). */
const mostBytes = 16 * 1024;

/** The lines of all rooms: one WebSocket a page, from its first message to its end. */
export function createRoomSockets({ room, rooms, limits, failed }: RoomSocketsOptions): RoomSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: mostBytes,
    // A message of 16 KB does not come in hundreds of pieces.
    maxFragments: 64,
  });
  const pages = new Set<Page>();
  let unknown = 0;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, asker: Asker): void {
    const code = /^\/room\/([^/?#]+)$/.exec(request.url?.split("?", 1)[0] ?? "")?.[1] ?? "";
    if (asker.role === "anyone" && unknown >= limits.unknown) {
      stream.end("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket, stream, code, asker));
  }

  function welcome(socket: WebSocket, stream: Duplex, code: string, asker: Asker): void {
    const wire = new Wire(socket, stream);
    const page: Page = { wire, unanswered: 0 };
    let inside: Inside | undefined;
    let open = true;
    let state: "unknown" | "joining" | "in" = "unknown";
    pages.add(page);
    unknown += 1;
    const late = setTimeout(() => wire.end("silent"), limits.hello);

    function known(): void {
      if (state !== "unknown") return;
      clearTimeout(late);
      unknown -= 1;
    }

    async function hear(text: string): Promise<void> {
      const message = readMessage(text);
      if (message === undefined || state === "joining") return wire.end("malformed");
      if (message.type !== "join")
        return inside === undefined ? wire.end("malformed") : await inside.hear(message);
      if (state !== "unknown") return wire.end("malformed");
      known();
      state = "joining";
      if (message.protocol !== protocol) return wire.end("otherProtocol");
      const found = room(code);
      if (found?.deck !== message.deck) return wire.end("noRoom");
      const joined = await found.served.join(wire, message, asker);
      if (typeof joined === "string") return wire.end(joined);
      if (!open) return joined.left();
      inside = joined;
      state = "in";
    }

    socket.on("pong", () => (page.unanswered = 0));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      open = false;
      known();
      pages.delete(page);
      inside?.left();
    });
    socket.on("message", (data, isBinary) => {
      page.unanswered = 0;
      if (!wire.isOpen()) return;
      if (isBinary) return wire.end("malformed");
      hear(textOf(data)).catch((error: unknown) => {
        failed(error);
        socket.terminate();
      });
    });
  }

  const pinging = setInterval(() => {
    for (const page of pages) {
      if (page.unanswered >= limits.unanswered) page.wire.end("silent");
      else page.wire.write(pingFrame);
      page.unanswered += 1;
    }
    for (const served of rooms()) served.beat();
  }, limits.ping);
  pinging.unref();

  return {
    upgrade,
    close() {
      clearInterval(pinging);
      for (const page of pages) page.wire.end("goingAway");
      sockets.close();
    },
  };
}
