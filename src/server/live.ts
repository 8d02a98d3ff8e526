import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer, type RawData } from "ws";
import { closeCodes } from "../session/close-codes.ts";
import { protocol, type Hello, type Patch, type ServerMessage } from "../session/messages.ts";
import { readHello } from "./read-hello.ts";
import { fromOurPage } from "./own-names.ts";

/** A silent connection is asked after this long, and ended when twice more has passed without an answer (T5), ms. */
const pingEvery = 10_000;
/** A page that lags this far behind is dropped: it comes back and gets what it missed, bytes. */
const mostWaiting = 16 * 1024 * 1024;

export interface LiveOptions {
  /** Names under which this machine may be called, without port. */
  readonly names: readonly string[];
  /** What a page lacks of what it should show; undefined if it is current. The same object is encoded once. */
  readonly missed: (hello: Hello) => Patch | undefined;
  /** True where somebody else on this server answers to other addresses; else they are refused here. */
  readonly shared?: boolean;
}

export interface Live {
  /** Something may be different: every page gets what it lacks. */
  readonly tell: () => void;
  readonly close: () => void;
}

interface Page {
  /** What the page said, with the revision that it has come to since. */
  hello: Hello | undefined;
  unanswered: number;
}

/** The live channel at `/live` of a server: pages say hello and get patches. */
export function attachLive(server: Server, { names, missed, shared = false }: LiveOptions): Live {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 16 * 1024 });
  const pages = new Map<WebSocket, Page>();

  server.on("upgrade", (request, stream: Duplex, head) => {
    const path = request.url?.split("?", 1)[0];
    if (path !== "/live" && shared) return;
    if (path !== "/live" || !fromOurPage(request, names)) {
      stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket));
  });

  function welcome(socket: WebSocket): void {
    const page: Page = { hello: undefined, unanswered: 0 };
    pages.set(socket, page);
    socket.on("pong", () => (page.unanswered = 0));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => pages.delete(socket));
    socket.on("message", (data, isBinary) => {
      const hello = isBinary || page.hello !== undefined ? undefined : readHello(textOf(data));
      if (hello === undefined) return socket.close(closeCodes.malformed);
      if (hello.protocol !== protocol) return socket.close(closeCodes.otherProtocol);
      page.hello = hello;
      socket.send(JSON.stringify({ type: "welcome", protocol } satisfies ServerMessage));
      catchUp(socket, page, new Map());
    });
  }

  const pinging = setInterval(() => {
    for (const [socket, page] of pages) {
      if (page.unanswered >= 3) socket.terminate();
      else if (page.unanswered >= 1 && page.hello === undefined) socket.close(closeCodes.silent);
      else socket.ping();
      page.unanswered += 1;
    }
  }, pingEvery);
  pinging.unref();

  function catchUp(socket: WebSocket, page: Page, encoded: Map<Patch, string>): void {
    const patch = page.hello === undefined ? undefined : missed(page.hello);
    if (page.hello === undefined || patch === undefined || socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > mostWaiting) return socket.terminate();
    const text = encoded.get(patch) ?? JSON.stringify(patch);
    encoded.set(patch, text);
    socket.send(text);
    page.hello = { ...page.hello, revision: patch.revision };
  }

  return {
    tell() {
      const encoded = new Map<Patch, string>();
      for (const [socket, page] of pages) catchUp(socket, page, encoded);
    },
    close() {
      clearInterval(pinging);
      for (const socket of pages.keys()) socket.close(closeCodes.goingAway);
      sockets.close();
    },
  };
}

/** What a page said, as text; ws hands it over in one of three forms. */
function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}
