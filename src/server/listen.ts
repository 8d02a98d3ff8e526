import { once } from "node:events";
import type { Server } from "node:http";

/** Where a server came to listen. */
export interface Listening {
  readonly port: number;
  /** Ports that were tried before and were taken. */
  readonly taken: readonly number[];
}

/**
 * Listens on 127.0.0.1 and nowhere else, on the first free port from `from` on; 0 takes any. Rejects when none of
 * `tries` ports is free, or the port may not be used.
 */
export async function listenFrom(server: Server, from: number, tries = 20): Promise<Listening> {
  const taken: number[] = [];
  for (;;) {
    const wanted = from === 0 ? 0 : from + taken.length;
    try {
      server.listen(wanted, "127.0.0.1");
      await once(server, "listening");
      const bound = server.address();
      return { port: bound === null || typeof bound === "string" ? wanted : bound.port, taken };
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || taken.length + 1 >= tries || wanted >= 65535) throw error;
      taken.push(wanted);
    }
  }
}
