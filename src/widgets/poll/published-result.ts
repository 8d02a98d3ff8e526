import type { Json } from "../../session/json.ts";
import type { Release } from "../../session/polls/release.ts";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { PollView } from "../../session/views/room-view.ts";
import type { Words } from "../../words/words.ts";
import { correctOf } from "./correct.ts";
import type { PublishedPoll } from "./published.ts";
import { releaseHtml, type Cells } from "./release-html.ts";

/** What a page that was sent a poll knows of its cells. */
export function cellsOf(poll: PublishedPoll): Cells {
  return "rows" in poll ? poll.rows : "x" in poll ? poll : [];
}

export interface ResultOptions {
  /** The first of a pair. */
  readonly before?: Release | undefined;
  /** The correct answer, once it is told. */
  readonly correct?: Json | undefined;
  /** Hands were seen by everyone: nothing about them is rounded. */
  readonly source?: PollView["source"] | undefined;
}

/**
 * A poll's result as HTML without any script's help: the table or list with a bar for each row, how many answered, and
 * the correct answer once it was told. For attendees' pages, and what screen readers hear of the wall.
 */
export function resultHtml(
  poll: PublishedPoll,
  release: Release,
  words: Words["poll"],
  { before, correct: answer, source = "ballots" }: ResultOptions = {},
): string {
  const correct = correctOf(poll, answer)?.text ?? "";
  const told = correct === "" ? "" : `<p class="poll-answer">${escapeHtml(words.correctIs(correct))}</p>`;
  const rounded = poll.about === "me" && source === "ballots";
  return releaseHtml(release, cellsOf(poll), words, { before, rounded }) + told;
}
