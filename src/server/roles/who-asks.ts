import type { IncomingMessage } from "node:http";
import { isDirect, isPublic, loopbackNames, type OwnNames } from "../own-names.ts";
import { anyone, type Asker } from "./asker.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import type { Keys, Redeemed } from "./keys.ts";

/** Settles who asks, from the connection and the cookie alone (R1). */
export interface Roles {
  readonly whoAsks: (request: IncomingMessage) => Asker;
  /**
   * The same for a page that is opened: on the laptop itself it needs no key, and the cookie comes with the answer. A
   * page of another site cannot bring it about.
   */
  readonly whoOpens: (request: IncomingMessage) => Asker;
  /** Exchanges a key or an invitation for a cookie; undefined where it is not good, or not good here (R6). */
  readonly redeem: (request: IncomingMessage, shown: string) => Exchanged | undefined;
}

/** What came of a key. */
export interface Exchanged extends Redeemed {
  readonly cookie: string;
}

export function createRoles(keys: Keys, names: OwnNames): Roles {
  function whoAsks(request: IncomingMessage): Asker {
    const key = readCookie(request.headers.cookie, request.socket.localPort);
    const owner = key === undefined ? undefined : keys.owner(key);
    if (owner === undefined) return anyone;
    const safe = isSafe(request, names);
    if (owner.kind === "remote")
      return { role: safe ? "presenter" : "remote", remote: owner.remote, cookie: undefined };
    // The presenter's key where anybody could have read it on its way is not believed (R6).
    return safe ? { role: "presenter", remote: undefined, cookie: undefined } : anyone;
  }

  return {
    whoAsks,
    whoOpens(request) {
      const asker = whoAsks(request);
      if (asker.role !== "anyone" || !opensByHand(request, names)) return asker;
      if (!isOurs(request)) return { ...asker, here: true };
      const cookie = writeCookie(keys.presenter, request.socket.localPort, false);
      return { role: "presenter", remote: undefined, cookie };
    },
    redeem(request, shown) {
      const safe = isSafe(request, names);
      // Not even tried: a key that was sent in the open is not a key any more.
      if (!safe && keys.owner(shown)?.kind === "presenter") return undefined;
      const redeemed = keys.redeem(shown);
      if (redeemed === undefined) return undefined;
      const secure = isPublic(request, names) && names.public?.protocol === "https:";
      return { ...redeemed, cookie: writeCookie(redeemed.key, request.socket.localPort, secure) };
    },
  };
}

/** Whether nobody on the way can read or change what is said: on this machine, or over TLS (R6). */
function isSafe(request: IncomingMessage, names: OwnNames): boolean {
  if (isPublic(request, names)) return names.public?.protocol === "https:";
  return isHere(request);
}

/** Whether a request comes from this machine and from no proxy on it. */
function isHere(request: IncomingMessage): boolean {
  const { headers, socket } = request;
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = Object.keys(headers).some(
    (name) =>
      name === "forwarded" || name === "via" || name.startsWith("x-forwarded-") || name === "x-real-ip",
  );
  return (from === "::1" || from.startsWith("127.")) && isDirect(request, loopbackNames) && !forwarded;
}

/**
 * Whether it takes no key where somebody at this machine types an address or follows a link of ours. Behind a proxy
 * (`public`) everybody may look like that, so there it takes the key.
 */
function opensByHand(request: IncomingMessage, names: OwnNames): boolean {
  return names.public === undefined && isHere(request);
}

/** Whether no page of another site brought it about. */
function isOurs({ headers }: IncomingMessage): boolean {
  const from = headers["sec-fetch-site"];
  return from === undefined || from === "none" || from === "same-origin";
}
