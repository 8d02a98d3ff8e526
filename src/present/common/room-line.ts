import { closeName, type CloseName } from "../../session/close-codes.ts";
import type { Command } from "../../session/commands.ts";
import type { HouseCommand } from "../../session/house.ts";
import { protocol, type Join, type OwnPart, type RoomMessage } from "../../session/messages.ts";
import { withChange } from "../../session/views/change.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import type { Sent } from "../../widgets/stage.ts";
import { browserSurroundings, type LineSocket, type Surroundings } from "./line-socket.ts";
import { createOwnPart } from "./own-part.ts";

export interface RoomLineOptions {
  /** Where the room is, see `roomAddress`. */
  readonly address: string;
  /** The deck's id. */
  readonly deck: string;
  readonly view: Join["view"];
  /** What the room gave this participant earlier, if the page kept it. */
  readonly participant?: string | undefined;
  readonly ticket?: string | undefined;
  /** The room gave this participant a name: keep it for the next time. */
  readonly given?: (participant: string) => void;
  /** The author saved these slides of those that were reached, or any while the page was away: ask for them again. */
  readonly edited?: (slides?: readonly string[]) => void;
  readonly surroundings?: Surroundings;
}

/**
 * `joining`: for the first time. `here`: what is shown is so. `away`: it was so a moment ago; coming back by itself.
 * The others say why the room does not let this page in; all but `ended`, `elsewhere` and `ticket` are tried again.
 */
export type LineState = "joining" | "here" | "away" | Shut;
export type Shut = "locked" | "full" | "gone" | "not-yours" | "ended" | "elsewhere" | "ticket";

/** A page's line to the room (live.md, T2, T3). It holds what the page knows, also while the line is down. */
export interface RoomLine<View> {
  readonly state: () => LineState;
  /** While not here: whether this device has lost its network, or the room cannot be reached. */
  readonly whoIsAway: () => "device" | "room";
  /** The last that was told; undefined before the first snapshot. */
  readonly view: () => View | undefined;
  readonly own: () => OwnPart;
  /** The laptop's clock, ms since 1970; this device's own until the room was heard. */
  readonly now: () => number;
  readonly participant: () => string | undefined;
  /** `away`: nothing is known to be done; whoever sent it still has it and may send it again. */
  readonly send: (command: Command | HouseCommand) => Promise<Sent>;
  /** Comes in (again) with this ticket. */
  readonly show: (ticket: string) => void;
  /** Called when state, view or own answers are others; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Full jitter over two seconds, so that a room does not come back as one; then slower (T3), ms. */
const firstWait = 2000;
const longestWait = 15_000;
/** The presenter's few pages do not back off: a slide is waiting for them. */
const presentersWait = 2000;
/** The server is heard every ten seconds (`beat`): after this long without it the line is dead, ms. */
const longestSilence = 25_000;
/** The room answers within milliseconds: what is unanswered for so long went onto a line that is dead, ms. */
const longestAnswer = 8000;

const shut: Partial<Readonly<Record<CloseName, Shut>>> = {
  locked: "locked",
  full: "full",
  noRoom: "gone",
  notYours: "not-yours",
  ended: "ended",
  elsewhere: "elsewhere",
  ticket: "ticket",
};
const untilAsked = new Set<LineState>(["ended", "elsewhere", "ticket"]);

/** Opens a page's line to the room and keeps it. */
export function openRoomLine<View extends RoomView>(options: RoomLineOptions): RoomLine<View> {
  const { surroundings = browserSurroundings } = options;
  const longest = options.view === "attendee" ? longestWait : presentersWait;
  const listeners = new Set<() => void>();
  const own = createOwnPart();
  const waiting = new Map<
    number,
    { readonly command: Command | HouseCommand; settle: (sent: Sent) => void }
  >();
  let state: LineState = "joining";
  let view: View | undefined;
  let revision = 0;
  let edition: string | undefined;
  let asked = false;
  let { participant, ticket } = options;
  let number = 0;
  let failures = 0;
  let heardAt = 0;
  /** How far this device's clock is before the laptop's, ms. */
  let ahead = 0;
  let socket: LineSocket | undefined;
  let cancel = (): void => {};

  const tell = (): void => listeners.forEach((listener) => listener());

  function connect(): void {
    cancel();
    socket?.end();
    asked = false;
    heardAt = surroundings.now();
    const { deck, view: wanted } = options;
    const opened = surroundings.open(options.address, {
      opened: () => {
        const join: Join = {
          type: "join",
          protocol,
          deck,
          view: wanted,
          ...(participant === undefined ? {} : { participant }),
          ...(ticket === undefined ? {} : { ticket }),
        };
        opened.send(JSON.stringify(join));
      },
      said: (text) => {
        heardAt = surroundings.now();
        hear(JSON.parse(text) as RoomMessage);
      },
      closed: (code) => lost(closeName(code)),
    });
    socket = opened;
    watch();
  }

  /** Ends a line that has gone silent without being closed: a laptop that slept, a network that was left. */
  function watch(): void {
    cancel = surroundings.later(
      () => {
        if (surroundings.now() - heardAt >= longestSilence) lost(undefined);
        else watch();
      },
      Math.min(longestSilence, heardAt + longestSilence - surroundings.now()),
    );
  }

  function lost(why: CloseName | undefined): void {
    cancel();
    socket?.end();
    socket = undefined;
    const settling = [...waiting.values()];
    waiting.clear();
    if (why === "otherProtocol") return surroundings.reload();
    state = (why && shut[why]) ?? (view === undefined ? "joining" : "away");
    for (const { settle } of settling) settle({ kind: "away" });
    if (!untilAsked.has(state)) {
      const wait = surroundings.random() * Math.min(firstWait * 2 ** failures, longest);
      failures += 1;
      cancel = surroundings.later(connect, wait);
    }
    tell();
  }

  function hear(message: RoomMessage): void {
    switch (message.type) {
      case "snapshot": {
        view = message.view as View;
        revision = message.revision;
        const isOther = edition !== undefined && edition !== message.edition;
        edition = message.edition;
        ahead = surroundings.now() - message.now;
        asked = false;
        failures = 0;
        state = "here";
        own.take(message.own, view);
        if (message.participant !== undefined && message.participant !== participant) {
          participant = message.participant;
          options.given?.(participant);
        }
        if (isOther) options.edited?.();
        return tell();
      }
      case "changed": {
        if (view === undefined || asked) return;
        if (message.after !== revision) {
          asked = true;
          return socket?.send(JSON.stringify({ type: "snapshot" }));
        }
        view = withChange(Object.fromEntries(Object.entries(view)), message.change) as unknown as View;
        revision = message.revision;
        own.follow(view);
        return tell();
      }
      case "done":
      case "refused": {
        const sent = waiting.get(message.number);
        if (sent === undefined) return;
        waiting.delete(message.number);
        if (message.type === "done") own.done(sent.command);
        sent.settle(
          message.type === "done" ? { kind: "done" } : { kind: "refused", refusal: message.refusal },
        );
        return tell();
      }
      case "edited":
        edition = message.edition;
        return options.edited?.(message.slides);
      case "beat":
        return;
      default:
        // Something that a newer server says: the next snapshot is whole all the same.
        message satisfies never;
    }
  }

  const stopWaking = surroundings.onWake(() => {
    const silent = surroundings.now() - heardAt > longestSilence / 2;
    if ((socket === undefined || silent) && !untilAsked.has(state)) connect();
  });
  connect();

  return {
    state: () => state,
    whoIsAway: () => (surroundings.online() ? "room" : "device"),
    view: () => view,
    own: own.read,
    now: () => surroundings.now() - ahead,
    participant: () => participant,
    send: (command) => {
      const line = state === "here" ? socket : undefined;
      if (line === undefined) return Promise.resolve({ kind: "away" });
      number += 1;
      const mine = number;
      return new Promise((settled) => {
        const forget = surroundings.later(() => waiting.has(mine) && lost(undefined), longestAnswer);
        const settle = (sent: Sent): void => {
          forget();
          settled(sent);
        };
        waiting.set(mine, { command, settle });
        line.send(JSON.stringify({ type: "sent", number: mine, command }));
      });
    },
    show: (shown) => {
      ticket = shown;
      failures = 0;
      connect();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopWaking();
      cancel();
      socket?.end();
      socket = undefined;
      state = "away";
      for (const { settle } of waiting.values()) settle({ kind: "away" });
      waiting.clear();
      listeners.clear();
    },
  };
}
