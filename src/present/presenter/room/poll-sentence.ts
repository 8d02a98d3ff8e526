import type { PollView } from "../../../session/views/room-view.ts";
import type { ResultView } from "../../../session/views/stage-view.ts";
import type { Words } from "../../../words/words.ts";
import type { PollFacts } from "./poll-facts.ts";

/** How a poll stands, in one sentence. Every number in it was released (P5). */
export function pollSentence(
  { about }: Pick<PollFacts, "about">,
  poll: PollView | undefined,
  result: ResultView | undefined,
  joined: number,
  words: Words["presenter"]["poll"],
): string {
  const answered = result?.answered ?? 0;
  if (poll === undefined) return words.ready;
  switch (poll.phase) {
    case "ready":
      return words.ready;
    case "open":
      if (about === "me") return answered === 0 ? words.fewMe : words.openMe(answered, joined);
      return answered === 0 ? words.none : words.openKnowledge(answered, joined);
    case "closed":
      if (poll.source === "hands") return words.hands(answered);
      if (result?.release?.shape === "withheld") return words.withheld(result.release.floor);
      return about === "me" ? words.closedMe(answered) : words.closed(answered);
    case "shown":
      return poll.correct === undefined ? words.shown : words.revealed;
    default:
      return poll.phase satisfies never;
  }
}
