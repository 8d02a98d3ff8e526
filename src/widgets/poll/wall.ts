import type { Release } from "../../session/polls/release.ts";
import type { PollView } from "../../session/views/room-view.ts";
import type { ResultView } from "../../session/views/stage-view.ts";
import type { Words } from "../../words/words.ts";
import type { PublishedPoll } from "./published.ts";
import { tellDeclined } from "./release-html.ts";

/** What stands on the wall of a poll: what is asked, why there is no result, or the result. */
export type Stand =
  | { readonly kind: "asked" }
  | { readonly kind: "sentence"; readonly sentence: string }
  | { readonly kind: "result"; readonly release: Exclude<Release, { readonly shape: "withheld" }> };

export function standOf(
  view: PollView | undefined,
  result: ResultView | undefined,
  words: Words["poll"],
): Stand {
  const release = view?.release;
  if (release === undefined) return { kind: "asked" };
  if (release.shape === "withheld") return { kind: "sentence", sentence: words.withheld(release.floor) };
  if (release.shape === "texts" && release.texts.length === 0) {
    const reading = (result?.waiting ?? 0) > 0;
    return { kind: "sentence", sentence: reading ? words.wall.reading : words.wall.empty };
  }
  return { kind: "result", release };
}

/** What stands under a poll on the wall, in one line: how to answer, how many have, and who can see it (P4, P5). */
export function footOf(
  poll: Pick<PublishedPoll, "about">,
  view: PollView | undefined,
  result: ResultView | undefined,
  words: Words["poll"],
): string {
  const { wall } = words;
  const unseen = poll.about === "me" ? wall.unseen : "";
  if (view === undefined) return sentences(wall.ready, unseen);
  switch (view.phase) {
    case "ready":
      return sentences(wall.ready, unseen);
    case "open":
      return sentences(wall.open(result?.answered ?? 0), unseen);
    case "closed":
    case "shown": {
      const release = view.release ?? result?.release;
      if (view.source === "hands") return handsCounted(release, words);
      return sentences(closed(poll, release, words), unseen);
    }
    default:
      return view.phase satisfies never;
  }
}

function handsCounted(release: Release | undefined, words: Words["poll"]): string {
  return release?.shape === "counts" ? words.counted(release.n) : "";
}

function closed(
  { about }: Pick<PublishedPoll, "about">,
  release: Release | undefined,
  words: Words["poll"],
): string {
  const { wall } = words;
  if (release === undefined) return wall.closed(0);
  if (release.shape === "withheld") return wall.closedFewer(release.floor);
  const said = about === "me" ? wall.closedAbout(release.n) : wall.closed(release.n);
  const declined = release.shape === "counts" ? tellDeclined(release.declined, words) : "";
  return sentences(said, release.more ? words.more : "", declined);
}

function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== "").join(" ");
}
