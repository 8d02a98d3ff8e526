import type { Release } from "../../../session/polls/release.ts";
import type { Words } from "../../../words/words.ts";

/** More than this many rows are told without those that nobody chose. */
const most = 7;

/**
 * A result in one line for the presenter, before it is on the wall: "steadier 21 · exposed 8 · in debt few". Made from what was
 * released and nothing else (P5). Undefined where the wall's own picture, or the list of texts, is the only way.
 */
export function resultLine(
  labels: readonly string[],
  release: Release | undefined,
  words: Words["poll"],
): string | undefined {
  if (labels.length === 0) return undefined;
  if (release?.shape === "ranks")
    return [
      words.average,
      labels.map((label, index) => `${label} ${release.ranks[index] ?? ""}`).join(" · "),
    ].join(": ");
  if (release?.shape !== "counts") return undefined;
  const told = labels.flatMap((label, index) => {
    const count = release.cells[index] ?? 0;
    if (labels.length > most && count === 0) return [];
    return [`${label} ${count === "few" ? words.few : count}`];
  });
  return told.join(" · ");
}
