import type { WidgetState } from "../../widgets/stage.ts";
import { keepIn, type Keep } from "./keep.ts";
import { openPort, type Port } from "./port.ts";

type State = Readonly<Record<string, unknown>>;
type Listener = (state: State) => void;

/** What every window says to the others about widgets. */
type Message =
  | { readonly type: "change"; readonly widget: string; readonly change: State }
  | { readonly type: "ask" }
  | { readonly type: "all"; readonly states: Readonly<Record<string, State>> };

/** The states of all widgets of one deck. */
export interface States {
  /** A handle on one widget's state; a write through one handle is heard by every other handle on the widget. */
  readonly of: (widget: string) => WidgetState;
  readonly close: () => void;
}

/**
 * The same widget states in every window: a change is kept, told to the other windows, and merged there key by
 * key. A late window finds what was kept; where nothing can be kept it asks the others.
 */
export function createStates(port: Port, keep: Keep): States {
  const kept = readStates(keep.read());
  const states = new Map<string, State>(Object.entries(kept ?? {}));
  const listeners = new Map<string, Set<{ readonly owner: object; readonly listener: Listener }>>();

  const merge = (widget: string, change: State, owner: object | undefined): void => {
    const state = { ...states.get(widget), ...change };
    states.set(widget, state);
    for (const entry of listeners.get(widget) ?? []) if (entry.owner !== owner) entry.listener(state);
  };
  const hear = (data: unknown): void => {
    const message = readMessage(data);
    if (message?.type === "change") merge(message.widget, message.change, undefined);
    else if (message?.type === "ask" && states.size > 0) {
      port.post({ type: "all", states: Object.fromEntries(states) } satisfies Message);
    } else if (message?.type === "all") {
      // Somebody else may have asked: only widgets that this window knows nothing of are news.
      for (const [widget, state] of Object.entries(message.states)) {
        if (!states.has(widget)) merge(widget, state, undefined);
      }
    }
  };
  const stop = port.listen(hear);
  if (!kept) port.post({ type: "ask" } satisfies Message);

  return {
    of: (widget) => {
      const owner = {};
      return {
        read: () => states.get(widget) ?? {},
        write: (change) => {
          merge(widget, change, owner);
          keep.write(Object.fromEntries(states));
          port.post({ type: "change", widget, change } satisfies Message);
        },
        subscribe: (listener) => {
          const entry = { owner, listener };
          const entries = listeners.get(widget) ?? new Set();
          listeners.set(widget, entries.add(entry));
          return () => void entries.delete(entry);
        },
      };
    },
    close: () => {
      stop();
      port.close();
    },
  };
}

/** The states of a deck's widgets in this browser, kept for the seminar day. */
export function openStates(deck: string): States {
  return createStates(
    openPort(`attune:${deck}:widgets`),
    keepIn(() => localStorage, `attune:${deck}:widgets`, Date.now),
  );
}

function isRecord(value: unknown): value is State {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readStates(value: unknown): Readonly<Record<string, State>> | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, State] => isRecord(entry[1])),
  );
}

function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined;
  if (data["type"] === "ask") return { type: "ask" };
  const { widget, change } = data;
  if (data["type"] === "change" && typeof widget === "string" && isRecord(change)) {
    return { type: "change", widget, change };
  }
  const states = readStates(data["states"]);
  return data["type"] === "all" && states ? { type: "all", states } : undefined;
}
