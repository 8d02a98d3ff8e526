import { handsPolicy } from "../../session/polls/policy.ts";
import { releaseTally } from "../../session/polls/release.ts";
import { handsTally } from "../../session/polls/tally.ts";
import type { Counts } from "./result.ts";

/** A show of hands, the same in every window. */
export interface Hands {
  /** One count a row; 0 where none was typed. */
  readonly counts: readonly number[];
  /** Whether the result stands on the wall. */
  readonly shown: boolean;
  /** The rows marked as correct: none until whoever may know them shows the answer. */
  readonly answer: readonly number[];
}

/** No room is larger; a longer number is a slip of the finger. */
const most = 9999;

/** A count as typed: whole, from 0; 0 for anything else. */
export function readCount(typed: string): number {
  const count = Number(typed.trim());
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 0;
}

/** Reads the state of a poll with so many rows, kept by a window or sent by one. */
export function readHands(state: Readonly<Record<string, unknown>>, rows: number): Hands {
  const given: readonly unknown[] = Array.isArray(state["counts"]) ? state["counts"] : [];
  const counts = Array.from({ length: rows }, (_, index) => {
    const count = given[index];
    return typeof count === "number" ? readCount(String(count)) : 0;
  });
  const marked: readonly unknown[] = Array.isArray(state["answer"]) ? state["answer"] : [];
  const answer = Array.from({ length: rows }, (_, index) => index).filter((index) => marked.includes(index));
  return { counts, shown: state["shown"] === true && total(counts) > 0, answer };
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What is shown of counted hands: everybody saw them, so nothing is held back. */
export function handsRelease(counts: readonly number[]): Counts | undefined {
  const release = releaseTally(handsTally(counts), handsPolicy);
  return release.shape === "counts" ? release : undefined;
}
