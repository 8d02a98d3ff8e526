import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Answers } from "./answer.ts";
import { createHttp } from "./http.ts";
import { listenFrom, type Listening } from "./listen.ts";
import { fromOurPage, loopbackNames } from "./own-names.ts";
import { anyone } from "./roles/asker.ts";

export interface RoomCheckOptions {
  readonly answers: Answers;
  /** This machine's addresses for others. */
  readonly addresses: readonly string[];
  /** Whether an address is this machine's own; if left out, by `addresses`. */
  readonly isSelf?: (address: string) => boolean;
  /** 0.0.0.0 for all of them. */
  readonly host: string;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** Somebody opened the page, or its live connection came up. */
  readonly came: (visit: Visit) => void;
  readonly failed: (error: unknown) => void;
}

export interface Visit {
  /** Which device: its address on the network. Kept nowhere. */
  readonly from: string;
  /** Whether it is this machine itself. */
  readonly self: boolean;
  readonly live: boolean;
}

export interface RoomCheck extends Listening {
  readonly close: () => Promise<void>;
}

/** The address under which the page opens its live connection. */
export const checkLine = "/check-line";

/** A small server that does nothing but tell who can reach it: the page, and a live connection as the room has one. */
export async function startRoomCheck(options: RoomCheckOptions): Promise<RoomCheck> {
  const { answers, addresses, host, port, came, failed } = options;
  const own = [...loopbackNames, ...addresses.map((one) => (one.includes(":") ? `[${one}]` : one))];
  const names = { direct: () => own };
  const isSelf =
    options.isSelf ?? ((from) => from.startsWith("127.") || from === "::1" || addresses.includes(from));
  const visit = (address: string | undefined, live: boolean): void => {
    const from = (address ?? "").replace(/^::ffff:/, "");
    came({ from, self: isSelf(from), live });
  };
  const http = createHttp({ answers, failed, names, whoOpens: () => anyone });
  http.on("request", ({ url, socket }) => {
    if (url === "/") visit(socket.remoteAddress, false);
  });
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 });
  http.on("upgrade", (request, stream: Duplex, head) => {
    if (request.url !== checkLine || !fromOurPage(request, names)) {
      stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on("error", () => socket.terminate());
      // Only what came there and back is a connection: some networks let it open and then say nothing.
      socket.on("message", () => {
        socket.send("here");
        visit(request.socket.remoteAddress, true);
      });
    });
  });
  const listening = await listenFrom(http, port, host);
  return {
    ...listening,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
