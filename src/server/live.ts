import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { closeCodes } from "../session/close-codes.ts";
import { protocol, type Hello, type Patch, type ServerMessage } from "../session/messages.ts";
import { readHello } from "./read-hello.ts";
import { textOf } from "./text-of.ts";

/** A silent connection is asked after this long, and ended when twice more has passed without an answer (T5), ms. */
const pingEvery = 10_000;
/** A page that lags this far behind is dropped: it comes back and gets what it missed, bytes. */
const mostWaiting = 16 * 1024 * 1024;

export interface LiveOptions {
  /** What a page lacks of what it should show; undefined if it is current. The same object is encoded once. */
  readonly missed: (hello: Hello) => Patch | undefined;
}

export interface Live {
  /** Takes a handshake for `/live` over; that it may was settled before. */
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
  /** Something may be different: every page gets what it lacks. */
  readonly tell: () => void;
  readonly close: () => void;
}

interface Page {
  /** What the page said, with the revision that it has come to since. */
  hello: Hello | undefined;
  unanswered: number;
}

/** The channel on which authors' pages say hello and get patches. */
export function createLive({ missed }: LiveOptions): Live {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 16 * 1024 });
  const pages = new Map<WebSocket, Page>();

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
    upgrade(request, stream, head) {
      sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket));
    },
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
