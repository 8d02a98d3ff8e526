import type { Hello, Patch } from "../session/messages.ts";
import type { Answers, Posts } from "./answer.ts";
import { createHttp } from "./http.ts";
import { listenFrom, type Listening } from "./listen.ts";
import { createLive, type Live } from "./live.ts";
import { loopbackNames, type OwnNames } from "./own-names.ts";
import { usualLimits, type Limits } from "./room/limits.ts";
import { createRoomSockets, type RoomSocketsOptions } from "./room/room-sockets.ts";
import { createKeys, type Keys } from "./roles/keys.ts";
import { createRoles } from "./roles/who-asks.ts";
import { attachUpgrades } from "./upgrades.ts";

export interface ServerOptions {
  readonly answers: Answers;
  readonly missed: (hello: Hello) => Patch | undefined;
  readonly failed: (error: unknown) => void;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** The address to listen on, as in listen.ts. */
  readonly host?: string | undefined;
  /** How this machine may be called besides its own names for itself. */
  readonly names?: OwnNames | undefined;
  readonly posts?: Posts | undefined;
  readonly keys?: Keys | undefined;
  /** The live rooms; none if left out. */
  readonly rooms?: Pick<RoomSocketsOptions, "room" | "rooms"> | undefined;
  readonly limits?: Limits | undefined;
}

export interface RunningServer extends Listening {
  /** For example `http://127.0.0.1:4747`. */
  readonly address: string;
  readonly tell: Live["tell"];
  /** Ends every connection; resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/** Starts the server: pages and files over HTTP, changes over the live channel, and the lines of rooms. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { answers, missed, failed, posts, limits = usualLimits } = options;
  const names: OwnNames = {
    direct: () => [...loopbackNames, ...(options.names?.direct() ?? [])],
    public: options.names?.public,
  };
  const keys =
    options.keys ?? createKeys({ kept: undefined, keep: () => {}, now: Date.now, changed: () => {} });
  const roles = createRoles(keys, names);
  const http = createHttp({
    answers,
    names,
    failed,
    patience: limits.patience,
    whoOpens: roles.whoOpens,
    posts: async (path, said, request) => {
      if (path !== "/key") {
        const query = new URL(request.url ?? "/", "http://attune").searchParams;
        return await posts?.(path, said, { asker: roles.whoAsks(request), query });
      }
      const shown = typeof said === "object" && said !== null && "key" in said ? said.key : undefined;
      const done = typeof shown === "string" ? roles.redeem(request, shown) : undefined;
      if (done === undefined) return { status: 403, body: {} };
      return { status: 200, body: { role: done.owner.kind }, cookie: done.cookie };
    },
  });
  const live = createLive({ missed });
  const { room = () => undefined, rooms = () => [] } = options.rooms ?? {};
  const lines = createRoomSockets({ room, rooms, limits, failed });
  attachUpgrades(http, names, roles.whoAsks, (request, stream, head, asker) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    if (path === "/live" && asker.role === "presenter") live.upgrade(request, stream, head);
    else if (path.startsWith("/room/")) lines.upgrade(request, stream, head, asker);
    else return false;
    return true;
  });
  const listening = await listenFrom(http, options.port, options.host);
  return {
    ...listening,
    address: `http://127.0.0.1:${listening.port}`,
    tell: live.tell,
    close: () =>
      new Promise((resolve) => {
        lines.close();
        live.close();
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), 500).unref();
      }),
  };
}
