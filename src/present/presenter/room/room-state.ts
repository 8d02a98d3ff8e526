import type { LineState } from "../../common/room-line.ts";
import type { Words } from "../../../words/words.ts";

/** How the console stands to the room, as a sentence; undefined while all is well. */
export function roomState(
  state: LineState,
  away: "device" | "room",
  ended: boolean,
  words: Words["presenter"]["room"],
  notYours = words.notYours,
): string | undefined {
  if (ended || state === "ended") return words.ended;
  switch (state) {
    case "here":
      return undefined;
    case "joining":
      return words.joining;
    case "elsewhere":
      return words.elsewhere;
    case "not-yours":
      return notYours;
    case "away":
    case "gone":
    case "full":
    case "locked":
    case "ticket":
      return away === "device" ? words.deviceAway : words.away;
    default:
      return state satisfies never;
  }
}
