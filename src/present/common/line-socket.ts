/** What a line of the room needs of its surroundings: a socket, a clock, chance, and word of being woken. */
export interface Surroundings {
  readonly open: (address: string, hears: SocketHears) => LineSocket;
  /** ms since any moment; goes on while the machine sleeps. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Calls back once, after so many ms; returns the way not to. */
  readonly later: (call: () => void, ms: number) => () => void;
  /** Whether this device believes that it has a network. */
  readonly online: () => boolean;
  /** Calls back whenever the device was woken, has a network again, or the page is looked at again. */
  readonly onWake: (call: () => void) => () => void;
  /** Loads the page again: it is of another version than the server. */
  readonly reload: () => void;
}

export interface LineSocket {
  readonly send: (text: string) => void;
  /** Whatever it hears from now on is of no interest. */
  readonly end: () => void;
}

export interface SocketHears {
  readonly opened: () => void;
  readonly said: (text: string) => void;
  readonly closed: (code: number) => void;
}

/** The browser's. Nothing in it needs a secure context (live.md, T6). */
export const browserSurroundings: Surroundings = {
  open(address, hears) {
    const socket = new WebSocket(address);
    const heard = new AbortController();
    const { signal } = heard;
    socket.addEventListener("open", () => hears.opened(), { signal });
    socket.addEventListener("message", ({ data }: MessageEvent<string>) => hears.said(data), { signal });
    socket.addEventListener("close", ({ code }) => hears.closed(code), { signal });
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      end: () => {
        heard.abort();
        socket.close();
      },
    };
  },
  now: () => Date.now(),
  random: () => Math.random(),
  later: (call, ms) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  online: () => navigator.onLine,
  onWake: (call) => {
    const woken = new AbortController();
    const { signal } = woken;
    window.addEventListener("online", call, { signal });
    window.addEventListener("pageshow", call, { signal });
    document.addEventListener("visibilitychange", () => document.hidden || call(), { signal });
    return () => woken.abort();
  },
  reload: () => location.reload(),
};

/** The address of a room's line, from the page's own: `roomAddress("KMTR")`. */
export function roomAddress(code: string): string {
  const address = new URL(`/room/${code}`, location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}
