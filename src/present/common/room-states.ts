import type { Json, JsonRecord } from "../../session/json.ts";
import { own } from "../../session/own.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import { createHandles } from "./handles.ts";
import { readRecord } from "./json-record.ts";
import type { Keep } from "./keep.ts";
import type { Port } from "./port.ts";
import type { RoomLine } from "./room-line.ts";
import { roomSettings, sameJson, watchSettings } from "./room-settings.ts";
import type { States } from "./state.ts";

/** A control that is dragged is told to the room this often at most, ms: each time, every phone redraws a curve. */
const pause = 100;
/** How long what was set in this browser counts more than what the room says, ms. */
const precedence = 1500;
/** A widget that the room does not know may just have been written: it is told once more after this time, ms. */
const again = 1000;

/** A value that this browser is ahead of the room with. Where the room never takes it, it stays here. */
interface Ahead {
  readonly value: Json;
  /** From when on the room knows better, ms since 1970. */
  readonly until: number;
}

interface Widget {
  readonly ahead: Map<string, Ahead>;
  /** What the room is to be told next. */
  untold: Readonly<Record<string, Json>>;
  telling: boolean;
  retried: boolean;
}

/**
 * The presenter's states of all widgets: what the room has set, and over it at once what is set here. It is told to
 * the other windows of this browser directly by `others`, so that a drag in one is smooth in the other, and to the
 * room, which tells everybody. What the room does not carry is kept by `keep`.
 */
export function roomStates(
  line: RoomLine<RoomView>,
  others: Port,
  keep: Keep,
  now: () => number = Date.now,
): States {
  const widgets = new Map<string, Widget>();
  const handles = createHandles();
  for (const [widget, state] of Object.entries(readKept(keep.read()))) put(widget, state, now());

  function find(widget: string): Widget {
    const found = widgets.get(widget) ?? { ahead: new Map(), untold: {}, telling: false, retried: false };
    widgets.set(widget, found);
    return found;
  }

  function put(widget: string, change: JsonRecord, until: number): void {
    const { ahead } = find(widget);
    for (const [key, value] of Object.entries(change)) ahead.set(key, { value, until });
    setTimeout(() => yieldTo(widget), Math.max(0, until - now()) + 1);
  }

  const aheadOf = (widget: string): JsonRecord =>
    Object.fromEntries([...(widgets.get(widget)?.ahead ?? [])].map(([key, { value }]) => [key, value]));
  const read = (widget: string): JsonRecord => ({ ...roomSettings(line, widget), ...aheadOf(widget) });

  /** Lets the room's word count again where it is the same, or where this browser has been ahead long enough. */
  function yieldTo(widget: string): void {
    const { ahead, untold, telling } = find(widget);
    if (line.state() !== "here" || telling) return;
    const room = roomSettings(line, widget);
    let different = false;
    for (const [key, { value, until }] of ahead) {
      const said = own(room, key);
      if (said === undefined || Object.hasOwn(untold, key)) continue;
      const same = sameJson(said, value);
      if (!same && now() < until) continue;
      ahead.delete(key);
      different ||= !same;
    }
    if (different) handles.tell(widget, read(widget));
  }

  async function tellRoom(widget: string): Promise<void> {
    const one = find(widget);
    if (one.telling || line.state() !== "here" || Object.keys(one.untold).length === 0) return;
    const change = one.untold;
    one.untold = {};
    one.telling = true;
    const answer = await line.send({ type: "set", widget, change });
    const unknown = answer.kind === "refused" && answer.refusal.code === "no-such-setting";
    const repeat = unknown && !one.retried;
    one.retried = unknown;
    if (answer.kind === "away" || repeat) one.untold = { ...change, ...one.untold };
    setTimeout(
      () => {
        one.telling = false;
        yieldTo(widget);
        void tellRoom(widget);
      },
      repeat ? again : pause,
    );
  }

  function keepAll(): void {
    keep.write(Object.fromEntries([...widgets.keys()].map((widget) => [widget, aheadOf(widget)])));
  }

  const unwatch = watchSettings(line, (widget) => {
    yieldTo(widget);
    handles.tell(widget, read(widget));
  });
  const leave = line.subscribe(() => {
    if (line.state() !== "here") return;
    for (const widget of widgets.keys()) void tellRoom(widget);
  });
  const deafen = others.listen((message) => {
    const heard = readHeard(message);
    if (heard === undefined) return;
    const { widget, change } = heard;
    put(widget, change, now() + precedence);
    // Whoever comes back first tells the room.
    const one = find(widget);
    if (line.state() !== "here") one.untold = { ...one.untold, ...change };
    handles.tell(widget, read(widget));
  });

  return {
    of(widget) {
      const owner = {};
      return {
        read: () => read(widget),
        write(written) {
          const change = readRecord(written);
          put(widget, change, now() + precedence);
          const one = find(widget);
          one.untold = { ...one.untold, ...change };
          handles.tell(widget, read(widget), owner);
          keepAll();
          others.post({ widget, change });
          void tellRoom(widget);
        },
        subscribe: (listener) => handles.subscribe(widget, owner, listener),
      };
    },
    close() {
      unwatch();
      leave();
      deafen();
      others.close();
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readKept(value: unknown): Readonly<Record<string, JsonRecord>> {
  if (!isRecord(value)) return {};
  const records = Object.entries(value).filter((entry): entry is [string, JsonRecord] => isRecord(entry[1]));
  return Object.fromEntries(records.map(([widget, state]) => [widget, readRecord(state)]));
}

function readHeard(message: unknown): { readonly widget: string; readonly change: JsonRecord } | undefined {
  if (!isRecord(message)) return undefined;
  const { widget, change } = message;
  return typeof widget === "string" && isRecord(change) ? { widget, change: readRecord(change) } : undefined;
}
