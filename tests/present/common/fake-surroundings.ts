import type { LineSocket, SocketHears, Surroundings } from "../../../src/present/common/line-socket.ts";

/** A socket that a test speaks through. */
export interface FakeSocket {
  readonly address: string;
  readonly sent: unknown[];
  readonly open: () => void;
  readonly say: (message: unknown) => void;
  /** Closed from the other side. */
  readonly close: (code: number) => void;
  readonly ended: () => boolean;
}

export interface FakeSurroundings extends Surroundings {
  readonly sockets: FakeSocket[];
  /** The socket opened last. */
  readonly socket: () => FakeSocket;
  /** Lets time pass: what is due is called in order. */
  readonly pass: (ms: number) => void;
  /** The machine slept: time has passed and nothing was called meanwhile. */
  readonly sleep: (ms: number) => void;
  readonly wake: () => void;
  /** How long the longest timer still has, ms; undefined if there is none. */
  readonly due: () => number | undefined;
  chance: number;
  network: boolean;
  reloads: number;
}

/** A browser without a browser: time passes when the test says so. */
export function fakeSurroundings(): FakeSurroundings {
  let clock = 0;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  const wakers = new Set<() => void>();
  const sockets: FakeSocket[] = [];
  const fake: FakeSurroundings = {
    sockets,
    chance: 1,
    network: true,
    reloads: 0,
    socket: () => {
      const last = sockets.at(-1);
      if (last === undefined) throw new Error("No socket was opened.");
      return last;
    },
    open: (address: string, hears: SocketHears): LineSocket => {
      const sent: unknown[] = [];
      let ended = false;
      const unlessEnded = (call: () => void): void => {
        if (!ended) call();
      };
      sockets.push({
        address,
        sent,
        open: () => unlessEnded(() => hears.opened()),
        say: (message) => unlessEnded(() => hears.said(JSON.stringify(message))),
        close: (code) => unlessEnded(() => hears.closed(code)),
        ended: () => ended,
      });
      return {
        send: (text) => void sent.push(JSON.parse(text)),
        end: () => void (ended = true),
      };
    },
    now: () => clock,
    random: () => fake.chance,
    later: (call, ms) => {
      const timer = { at: clock + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      const until = clock + ms;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers.delete(next);
        clock = Math.max(clock, next.at);
        next.call();
      }
      clock = until;
    },
    sleep: (ms) => {
      clock += ms;
    },
    wake: () => wakers.forEach((call) => call()),
    due: () => {
      const left = [...timers].map(({ at }) => at - clock);
      return left.length === 0 ? undefined : Math.max(...left);
    },
    online: () => fake.network,
    onWake: (call) => {
      wakers.add(call);
      return () => wakers.delete(call);
    },
    reload: () => void (fake.reloads += 1),
  };
  return fake;
}
