import type { Hello, Patch } from "../session/messages.ts";
import type { Answers } from "./answer.ts";
import { createHttp } from "./http.ts";
import { listenFrom, type Listening } from "./listen.ts";
import { attachLive, type Live } from "./live.ts";
import { loopbackNames } from "./own-names.ts";

export interface ServerOptions {
  readonly answers: Answers;
  readonly missed: (hello: Hello) => Patch | undefined;
  readonly failed: (error: unknown) => void;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
}

export interface RunningServer extends Listening {
  /** For example `http://127.0.0.1:4747`. */
  readonly address: string;
  readonly tell: Live["tell"];
  /** Ends every connection; resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/** Starts the server: pages and files over HTTP, changes over the live channel, on this machine only. */
export async function startServer({ answers, missed, failed, port }: ServerOptions): Promise<RunningServer> {
  const http = createHttp({ answers, failed, names: loopbackNames });
  const live = attachLive(http, { names: loopbackNames, missed });
  const listening = await listenFrom(http, port);
  return {
    ...listening,
    address: `http://127.0.0.1:${listening.port}`,
    tell: live.tell,
    close: () =>
      new Promise((resolve) => {
        live.close();
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), 500).unref();
      }),
  };
}
