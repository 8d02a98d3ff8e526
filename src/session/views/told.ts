import type { Release } from "../polls/release.ts";
import type { PollState } from "../session.ts";

/** What was released of a poll, with those of its texts that may be seen (P7). */
export function toldRelease({ release, texts }: PollState): Release | undefined {
  if (release?.shape !== "texts") return release;
  const approved = texts.filter(({ verdict }) => verdict === "approved");
  return { ...release, texts: approved.map(({ text, count }) => ({ text, count })) };
}

/** Whether its results stand on the wall: shown, or growing there because the presenter wants it (P4). */
export function isOnWall({ phase, live }: PollState): boolean {
  return phase === "shown" || (live && phase === "open");
}
