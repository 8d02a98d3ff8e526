import type { IncomingMessage } from "node:http";

/** How this machine may be called. Asked anew for every request: networks change. */
export interface OwnNames {
  /** Names and addresses under which it answers on its own port. */
  readonly direct: () => readonly string[];
  /** Where a proxy in front of it is found, for example `https://attune.example`. */
  readonly public?: URL | undefined;
}

/** The names of this machine to itself. */
export const loopbackNames = ["127.0.0.1", "localhost", "[::1]"] as const;

export const loopbackOnly: OwnNames = { direct: () => loopbackNames };

/**
 * Whether a request names this machine as its host. Without this check a foreign page could reach the server under a
 * name of its own that it points at 127.0.0.1 (DNS rebinding), live.md R4.
 */
export function namesUs(request: IncomingMessage, names: OwnNames): boolean {
  return isPublic(request, names) || isDirect(request, names.direct());
}

/** Whether a request names the public address. */
export function isPublic({ headers }: IncomingMessage, names: OwnNames): boolean {
  return names.public !== undefined && headers.host?.toLowerCase() === names.public.host;
}

/** Whether it names one of these on the port that it came to. */
export function isDirect({ headers, socket }: IncomingMessage, names: readonly string[]): boolean {
  const host = headers.host?.toLowerCase();
  const port = socket.localPort;
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/**
 * Whether a request comes from a page of ours: browsers send `Origin` with every WebSocket handshake and with every
 * form or script that writes.
 */
export function fromOurPage(request: IncomingMessage, names: OwnNames): boolean {
  if (!namesUs(request, names)) return false;
  const { origin, host } = request.headers;
  const said = origin?.toLowerCase();
  if (isPublic(request, names)) return said === names.public?.origin;
  return said === `http://${host?.toLowerCase()}`;
}
