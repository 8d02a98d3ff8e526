import { own } from "../../session/own.ts";
import type { RoomView } from "../../session/views/room-view.ts";

/** What one person looks at, apart from where the room is. Plain data; changes only by `watch`. */
export interface Watching {
  /** Whether the note before the seminar was read, or there is none. */
  readonly joined: boolean;
  readonly at: Place;
  readonly paused: boolean;
  /** What was chosen for slides that have a note on their contents. */
  readonly choices: Readonly<Record<string, "show" | "skip">>;
  /** The slide that could be read last: where one stays. */
  readonly last: string | undefined;
}

/** With the room, on a slide of one's own choice, or nowhere yet: waiting before a marked slide. */
export type Place =
  | { readonly kind: "room" }
  | { readonly kind: "slide"; readonly slide: string }
  | { readonly kind: "nowhere" };

/** What a person does, and what the page notes for them. */
export type Act =
  | { readonly type: "join" }
  | { readonly type: "look"; readonly slide: string }
  | { readonly type: "to-room" }
  | { readonly type: "pause" }
  | { readonly type: "resume"; readonly to: "room" | "place" }
  | { readonly type: "choose"; readonly slide: string; readonly choice: "show" | "skip" | "wait" }
  /** A slide could be read. */
  | { readonly type: "read"; readonly slide: string }
  /** The author changed titles: the same slides have other names. Old name -> new. */
  | { readonly type: "renamed"; readonly names: Readonly<Record<string, string>> };

/** What stands on the screen. */
export type Shown =
  | { readonly kind: "joining" }
  | { readonly kind: "welcome" }
  | { readonly kind: "paused" }
  | { readonly kind: "ended" }
  | { readonly kind: "covered" }
  | { readonly kind: "waiting" }
  | { readonly kind: "card"; readonly slide: string; readonly note: string }
  | { readonly kind: "skipped"; readonly slide: string }
  | { readonly kind: "slide"; readonly slide: string; readonly step: number };

export const following: Watching = {
  joined: false,
  at: { kind: "room" },
  paused: false,
  choices: {},
  last: undefined,
};

/** The next state after an act. Where the room goes is not one: nobody is ever dragged. */
export function watch(watching: Watching, act: Act): Watching {
  switch (act.type) {
    case "join":
      return { ...watching, joined: true };
    case "look":
      return { ...watching, paused: false, at: { kind: "slide", slide: act.slide } };
    case "to-room":
      return { ...watching, paused: false, at: { kind: "room" } };
    case "pause":
      return { ...watching, paused: true };
    case "resume":
      return { ...watching, paused: false, at: act.to === "room" ? { kind: "room" } : placeOf(watching) };
    case "choose":
      return choose(watching, act.slide, act.choice);
    case "read":
      return watching.last === act.slide ? watching : { ...watching, last: act.slide };
    case "renamed":
      return renamed(watching, act.names);
    default:
      return act satisfies never;
  }
}

function renamed(watching: Watching, names: Readonly<Record<string, string>>): Watching {
  const called = (slide: string): string => own(names, slide) ?? slide;
  const { at, last, choices } = watching;
  return {
    ...watching,
    at: at.kind === "slide" ? { kind: "slide", slide: called(at.slide) } : at,
    last: last && called(last),
    choices: Object.fromEntries(Object.entries(choices).map(([slide, choice]) => [called(slide), choice])),
  };
}

function choose(watching: Watching, slide: string, choice: "show" | "skip" | "wait"): Watching {
  if (choice !== "wait") return { ...watching, choices: { ...watching.choices, [slide]: choice } };
  return { ...watching, at: watching.last === slide ? { kind: "nowhere" } : placeOf(watching) };
}

/** Where somebody is who was with the room until now. */
function placeOf({ at, last }: Watching): Place {
  if (at.kind !== "room") return at;
  return last === undefined ? { kind: "nowhere" } : { kind: "slide", slide: last };
}

/** What is to be seen; `noteOf` says what a slide's note on its contents is, as far as it is known. */
export function shown(
  { joined, at, paused, choices }: Watching,
  room: RoomView | undefined,
  noteOf: (slide: string) => string | undefined,
): Shown {
  if (!joined) return { kind: "welcome" };
  if (paused) return { kind: "paused" };
  if (room === undefined) return { kind: "joining" };
  if (at.kind === "room" && room.ended) return { kind: "ended" };
  if (at.kind === "room" && room.cover !== "none") return { kind: "covered" };
  if (at.kind === "nowhere") return { kind: "waiting" };
  const slide = at.kind === "room" ? room.position.slide : at.slide;
  const step = room.reached[slide];
  // The author took the slide away while somebody was on it: back to the room.
  if (step === undefined && at.kind === "slide")
    return shown({ joined, at: { kind: "room" }, paused, choices, last: undefined }, room, noteOf);
  const note = noteOf(slide);
  const choice = Object.hasOwn(choices, slide) ? choices[slide] : undefined;
  if (note !== undefined && choice === undefined) return { kind: "card", slide, note };
  if (choice === "skip") return { kind: "skipped", slide };
  // Following means the step, too; looking back shows all that was reached.
  return { kind: "slide", slide, step: at.kind === "room" ? room.position.step : (step ?? 0) };
}

/** Whether the screen moves with the room. */
export function isFollowing({ joined, at, paused }: Watching): boolean {
  return joined && !paused && at.kind === "room";
}
