import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { fromOurPage, type OwnNames } from "./own-names.ts";
import type { Asker } from "./roles/asker.ts";

/** Takes a handshake over, from someone whose role is settled; false where it is not for them. */
export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer, asker: Asker) => boolean;

/**
 * The WebSocket handshakes of a server: only pages under our own names may open a line, which is checked before there
 * is one (live.md, R4), and who they are is settled with it (R1).
 */
export function attachUpgrades(
  server: Server,
  names: OwnNames,
  whoAsks: (request: IncomingMessage) => Asker,
  upgrade: Upgrade,
): void {
  server.on("upgrade", (request, stream: Duplex, head) => {
    // A connection that breaks before it is anything concerns nobody.
    stream.on("error", () => stream.destroy());
    if (fromOurPage(request, names) && upgrade(request, stream, head, whoAsks(request))) return;
    stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
}
