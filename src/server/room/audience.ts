import { protocol, type OwnPart } from "../../session/messages.ts";
import { changeOf } from "../../session/views/change.ts";
import { textFrame } from "./frame.ts";

/** A page that reads what an audience is told. */
export interface Reader {
  /** Bytes that were written and have not left yet. */
  readonly waiting: () => number;
  /** False where so much is unread that it is worth asking how much. */
  readonly write: (frame: Buffer) => boolean;
  /** Ends a connection that cannot keep up. */
  readonly drop: () => void;
}

/** Those who see the same: they are told the same changes, each encoded once (live.md, T1). */
export interface Audience {
  /** Tells the whole view, and from now on what becomes different. */
  readonly add: (reader: Reader, part?: Part) => void;
  readonly remove: (reader: Reader) => void;
  /** Tells the whole view once more: something was missed (T2). */
  readonly tellAll: (reader: Reader, part?: Part) => void;
  /** The view may be another one. */
  readonly update: () => void;
  /** Writes the same to everyone who keeps up. */
  readonly write: (frame: Buffer) => void;
  /** Brings those up to date who were skipped and have read on since. */
  readonly tend: () => void;
  readonly size: () => number;
  readonly close: () => void;
}

/** What is in a snapshot for one reader alone. */
export interface Part {
  readonly participant: string;
  readonly own: OwnPart;
}

export interface AudienceOptions<View extends object> {
  readonly view: () => View;
  /** What the slides are like: another text after each save that changed one. */
  readonly edition: () => string;
  /** The view with the counts that were told last (P8). */
  readonly hold: (now: View, told: View) => View;
  /** How often counts are told at most, ms. */
  readonly every: number;
  /** A reader with so much unread is skipped, and with so much dropped, bytes. */
  readonly skip: number;
  readonly drop: number;
  readonly now: () => number;
}

export function createAudience<View extends object>(options: AudienceOptions<View>): Audience {
  const { view, edition, hold, every, skip, drop, now } = options;
  const readers = new Set<Reader>();
  /** Those with something unread, and those of them who are skipped. Nobody else is asked at every frame. */
  const slow = new Set<Reader>();
  const behind = new Set<Reader>();
  /** Counts what was told, so that a page notices what it missed. */
  let revision = 1;
  let told: View | undefined;
  let toldText: string | undefined;
  /** When counts were told last. */
  let countedAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  function snapshot(part: Part | undefined): Buffer {
    told ??= view();
    toldText ??= JSON.stringify(told);
    const mine = part === undefined ? "" : `,${JSON.stringify(part).slice(1, -1)}`;
    return textFrame(
      `{"type":"snapshot","protocol":${protocol},"revision":${revision},"edition":${JSON.stringify(edition())},` +
        `"now":${now()},"view":${toldText}${mine}}`,
    );
  }

  function write(frame: Buffer): void {
    for (const reader of readers) if (slow.size === 0 || keepsUp(reader)) writeTo(reader, frame);
  }

  function writeTo(reader: Reader, frame: Buffer): void {
    if (!reader.write(frame)) slow.add(reader);
  }

  function keepsUp(reader: Reader): boolean {
    if (!slow.has(reader)) return true;
    if (behind.has(reader)) return false;
    const waiting = reader.waiting();
    if (waiting > drop) reader.drop();
    else if (waiting > skip) behind.add(reader);
    else {
      slow.delete(reader);
      return true;
    }
    return false;
  }

  function tend(): void {
    for (const reader of behind) {
      const waiting = reader.waiting();
      if (waiting > drop) reader.drop();
      // Its own part is not in it: what it has answered the page knows.
      if (waiting > skip / 2) continue;
      behind.delete(reader);
      writeTo(reader, snapshot(undefined));
    }
  }

  function update(): void {
    // Nobody is told anything: the next to come sees how it is then.
    if (readers.size === 0 || told === undefined) {
      told = toldText = undefined;
      return;
    }
    const before = told;
    const current = view();
    const rest = countedAt + every - now();
    const held = hold(current, before);
    const counts = held !== current && changeOf(held, current) !== undefined;
    const next = counts && rest > 0 ? held : current;
    if (next === current && counts) countedAt = now();
    if (next === held && counts) timer ??= setTimeout(later, rest);
    const change = changeOf(before, next);
    if (change === undefined) return;
    told = next;
    toldText = undefined;
    revision += 1;
    tend();
    write(textFrame({ type: "changed", after: revision - 1, revision, change }));
  }

  function later(): void {
    timer = undefined;
    update();
  }

  return {
    add(reader, part) {
      readers.add(reader);
      writeTo(reader, snapshot(part));
    },
    remove(reader) {
      readers.delete(reader);
      slow.delete(reader);
      behind.delete(reader);
    },
    tellAll: (reader, part) => writeTo(reader, snapshot(part)),
    update,
    write,
    tend,
    size: () => readers.size,
    close: () => clearTimeout(timer),
  };
}
