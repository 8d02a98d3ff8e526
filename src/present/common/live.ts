import { closeCodes } from "../../session/close-codes.ts";
import { protocol, type Hello, type Patch, type ServerMessage } from "../../session/messages.ts";

export interface LiveOptions {
  readonly view: Hello["view"];
  /** Puts what changed onto the page. */
  readonly patch: (patch: Patch) => void;
  /** Whether Attune can be reached: called whenever that changes. */
  readonly reached?: (reached: boolean) => void;
}

/** After losing the line: at random within two seconds, so that not all come back at once; then slower (live.md, T3). */
const firstWait = 2000;
const longestWait = 15_000;

/**
 * Keeps a page in step with what its author saves, over the live channel. Does nothing on a page that was built for
 * a web host (no `data-live`). Reads the deck and revision from `<html>`. Returns the way to stop.
 */
export function openLive({ view, patch, reached }: LiveOptions): () => void {
  const { deck = "", live, revision } = document.documentElement.dataset;
  if (live === undefined) return () => {};
  let shown = revision;
  let socket: WebSocket | undefined;
  let timer = 0;
  let failures = 0;
  let stopped = false;

  const connect = (): void => {
    const address = new URL("/live", location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    socket = new WebSocket(address);
    socket.addEventListener("open", () => {
      const hello: Hello = {
        type: "hello",
        protocol,
        deck,
        view,
        ...(shown === undefined ? {} : { revision: shown }),
      };
      socket?.send(JSON.stringify(hello));
    });
    socket.addEventListener("message", (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as ServerMessage;
      if (message.type === "welcome") {
        failures = 0;
        reached?.(true);
      } else if (message.deck === deck) {
        shown = message.revision;
        patch(message);
      }
    });
    socket.addEventListener("close", ({ code }) => {
      if (stopped) return;
      // Attune is another version than this page: only loading it again helps.
      if (code === closeCodes.otherProtocol) return location.reload();
      reached?.(false);
      timer = window.setTimeout(connect, Math.random() * Math.min(firstWait * 2 ** failures, longestWait));
      failures += 1;
    });
  };
  connect();

  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}
