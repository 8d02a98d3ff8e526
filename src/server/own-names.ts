import type { IncomingMessage } from "node:http";

/**
 * Whether a request names this machine as its host. Without this check a foreign page could reach the server under a
 * name of its own that it points at 127.0.0.1 (DNS rebinding), live.md R4.
 */
export function namesUs(request: IncomingMessage, names: readonly string[]): boolean {
  const port = request.socket.localPort;
  const host = request.headers.host?.toLowerCase();
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/** Whether a request comes from a page of ours: browsers send `Origin` with every WebSocket handshake. */
export function fromOurPage(request: IncomingMessage, names: readonly string[]): boolean {
  const { origin, host } = request.headers;
  return namesUs(request, names) && origin?.toLowerCase() === `http://${host?.toLowerCase()}`;
}

/** The names of this machine to itself. */
export const loopbackNames = ["127.0.0.1", "localhost", "[::1]"] as const;
