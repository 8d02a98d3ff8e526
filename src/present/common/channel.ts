import { openPort, type Port } from "./port.ts";

/** Where the seminar is: a slide by its id, a step, and whether the wall is covered. */
export interface Position {
  readonly slide: string;
  /** Steps (fragments) shown, from 0. */
  readonly step: number;
  readonly cover: "none" | "black" | "white";
}

/** Orders moves that two windows make at once: the higher turn wins, then the higher window name. */
interface Stamp {
  readonly turn: number;
  readonly window: string;
}

type Message =
  | { readonly type: "ask" }
  | { readonly type: "position"; readonly position: Position; readonly stamp: Stamp };

/** One window's part in keeping all windows of a deck in the same place. */
export interface Positions {
  /** This window has moved. Saying what is already known tells nobody, so nothing echoes. */
  readonly announce: (position: Position) => void;
  readonly close: () => void;
}

/**
 * Joins the windows of a deck. `initial` is where this window stands by itself (its address, or what it kept);
 * the first answer of an older window overrules it. `follow` is called whenever this window has to go somewhere;
 * what the page announces from within `follow` is taken as its echo and not told. `window` is a random name.
 */
export function joinPositions(
  port: Port,
  window: string,
  initial: Position,
  follow: (position: Position) => void,
): Positions {
  let known = initial;
  let stamp: Stamp = { turn: 0, window };
  let settled = false;
  let following = false;

  const goTo = (position: Position): void => {
    if (samePosition(position, known)) return;
    known = position;
    following = true;
    try {
      follow(position);
    } finally {
      following = false;
    }
  };
  const stop = port.listen((data) => {
    const message = readMessage(data);
    if (message?.type === "ask") {
      port.post({ type: "position", position: known, stamp } satisfies Message);
    } else if (message && (!settled || isLater(message.stamp, stamp))) {
      settled = true;
      stamp = message.stamp;
      goTo(message.position);
    }
  });
  port.post({ type: "ask" } satisfies Message);

  return {
    announce: (position) => {
      if (following || samePosition(position, known)) return;
      known = position;
      settled = true;
      stamp = { turn: stamp.turn + 1, window };
      port.post({ type: "position", position, stamp } satisfies Message);
    },
    close: () => {
      stop();
      port.close();
    },
  };
}

/** Joins the windows of `deck` in this browser; see `joinPositions`. */
export function openPositions(
  deck: string,
  initial: Position,
  follow: (position: Position) => void,
): Positions {
  const name = Math.random().toString(36).slice(2);
  return joinPositions(openPort(`attune:${deck}:position`), name, initial, follow);
}

function samePosition(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.step === b.step && a.cover === b.cover;
}

function isLater(a: Stamp, b: Stamp): boolean {
  return a.turn !== b.turn ? a.turn > b.turn : a.window > b.window;
}

function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined;
  if (data["type"] === "ask") return { type: "ask" };
  const { position, stamp } = data;
  if (data["type"] !== "position" || !isPosition(position) || !isRecord(stamp)) return undefined;
  const { slide, step, cover } = position;
  const { turn, window } = stamp;
  if (typeof turn !== "number" || typeof window !== "string") return undefined;
  return { type: "position", position: { slide, step, cover }, stamp: { turn, window } };
}

/** Whether something that was kept, or told by another window, is a position. */
export function isPosition(value: unknown): value is Position {
  if (!isRecord(value)) return false;
  const { slide, step, cover } = value;
  return (
    typeof slide === "string" &&
    typeof step === "number" &&
    (cover === "none" || cover === "black" || cover === "white")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
