import { once } from "node:events";
import type { Server } from "node:http";

/** Where a server came to listen. */
export interface Listening {
  readonly port: number;
  /** Ports that were tried before and were taken. */
  readonly taken: readonly number[];
}

/**
 * Listens under one address of this machine (127.0.0.1 if left out: to itself alone; 0.0.0.0 is all of them), on the
 * first free port from `from` on; 0 takes any. Rejects when none of `tries` ports is free, or the port may not be used.
 */
export async function listenFrom(
  server: Server,
  from: number,
  host = "127.0.0.1",
  tries = 20,
): Promise<Listening> {
  const taken: number[] = [];
  for (;;) {
    const wanted = from === 0 ? 0 : from + taken.length;
    try {
      server.listen(wanted, host);
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
