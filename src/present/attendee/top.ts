import type { RoomView } from "../../session/views/room-view.ts";
import type { AttendeeWords } from "../../words/attendee-words.ts";
import type { RoomLine } from "../common/room-line.ts";
import { announce, part } from "./elements.ts";
import type { Fragments } from "./fragments.ts";
import { isFollowing, type Shown, type Watching } from "./watching.ts";

export interface TopParts {
  readonly words: AttendeeWords["attendee"];
  readonly fragments: Fragments;
}

/** The top of the page: with the room or not, on which slide of how many, and the way back to the room. */
export function createTop({ words, fragments }: TopParts): {
  readonly show: (watching: Watching, view: RoomView | undefined, shown: Shown) => void;
} {
  const [state, place, bar] = [part("state-text"), part("place"), part("bar")];
  const [barText, toRoom] = [part("bar-text"), part("to-room")];

  function stateOf({ at }: Watching, view: RoomView | undefined, shown: Shown): string {
    if (shown.kind === "ended") return words.ended;
    if (shown.kind === "welcome" || shown.kind === "joining" || view === undefined) return words.joining;
    if (shown.kind === "paused") return words.paused;
    if (view.ended) return words.ended;
    if (at.kind === "nowhere" || shown.kind === "card") return words.waiting;
    return at.kind === "room" ? words.following : words.looking;
  }

  function barOf({ at, paused }: Watching, view: RoomView | undefined, shown: Shown): string | undefined {
    if (view === undefined || at.kind !== "slide" || paused || shown.kind === "welcome") return undefined;
    if (view.ended) return words.ended;
    if (view.cover !== "none") return words.barCovered;
    if (view.position.slide === at.slide) return words.barHere;
    const [mine, room] = [fragments.known(at.slide)?.number, fragments.known(view.position.slide)?.number];
    return mine === undefined || room === undefined ? words.barUnknown : words.bar(mine, room);
  }

  return {
    show(watching, view, shown) {
      put(state, stateOf(watching, view, shown));
      document.documentElement.dataset["state"] =
        isFollowing(watching) && view?.ended === false ? "following" : "apart";
      const known = "slide" in shown ? fragments.known(shown.slide) : undefined;
      put(place, known === undefined ? "" : words.place(known.number, known.of));
      const text = barOf(watching, view, shown);
      if (text !== undefined && bar.hidden) announce(text);
      put(barText, text ?? "");
      put(toRoom, text === words.barHere ? words.follow : words.goToRoom);
      bar.hidden = text === undefined;
    },
  };
}

/** How long the line may be down before it is said, ms: most breaks are over sooner. */
const patience = 1500;

/** Says whether this device or the room is away (live.md, T3), and when the line is there again. */
export function followLine(line: RoomLine<RoomView>, { attendee, room }: AttendeeWords): void {
  const [place, text] = [part("line"), part("line-text")];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    const sentence = sentenceOf(line, room);
    if (sentence !== undefined && text.textContent !== sentence) announce(sentence);
    if (sentence === undefined && !place.hidden) announce(attendee.back);
    put(text, sentence ?? "");
    place.hidden = sentence === undefined;
  };
  line.subscribe(() => {
    if (line.state() !== "away" || !place.hidden) {
      clearTimeout(timer);
      say();
    } else timer ??= setTimeout(say, patience);
  });
}

function sentenceOf(line: RoomLine<RoomView>, words: AttendeeWords["room"]): string | undefined {
  const state = line.state();
  switch (state) {
    case "here":
    case "ended":
      return undefined;
    case "joining":
    case "away":
      return words.away[line.whoIsAway()];
    case "locked":
    case "full":
    case "gone":
    case "not-yours":
    case "elsewhere":
    case "ticket":
      return words.shut[state];
    default:
      return state satisfies never;
  }
}

/** What stands there already is not written again: a screen reader would not know better. */
function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
