import { maskFew, type Count } from "./mask.ts";
import { shownCount, type Policy } from "./policy.ts";
import type { CountsTally, RanksTally, Tally, TextsTally } from "./tally.ts";

/** What may leave. Everything shown, drawn or driven is made from this, never from a tally. */
export type Release =
  | { readonly shape: "withheld"; readonly floor: number }
  | {
      readonly shape: "counts";
      readonly n: number;
      readonly cells: readonly Count[];
      readonly declined: Count;
      /** True: a few more answers came than are counted here. */
      readonly more: boolean;
    }
  | {
      readonly shape: "texts";
      readonly n: number;
      readonly texts: readonly { readonly text: string; readonly count: Count }[];
      readonly more: boolean;
    }
  | {
      readonly shape: "ranks";
      readonly n: number;
      /** Mean rank of each option to one decimal, 1 being first. */
      readonly ranks: readonly number[];
      readonly more: boolean;
    };

/**
 * Makes the release of a tally (live.md, P4 and P5). Below the floor nothing is said but the floor. Personal polls:
 * counts of 1 or 2 read `few`; if only one does, the next smallest reads `few` too, since the rest would give it
 * away; n is rounded down to five. Knowledge and hands are told as counted.
 */
export function releaseTally(tally: Tally, policy: Policy): Release {
  if (policy.source === "ballots" && tally.n - tally.declined < policy.floor) {
    return { shape: "withheld", floor: policy.floor };
  }
  switch (tally.shape) {
    case "counts":
      return releaseCounts(tally, policy);
    case "texts":
      return releaseTexts(tally, policy);
    case "ranks":
      return releaseRanks(tally, policy);
    default:
      return tally satisfies never;
  }
}

function releaseCounts(tally: CountsTally, policy: Policy): Release {
  const [declined = 0, ...cells] = personal(policy)
    ? maskFew([tally.declined, ...tally.cells], 1)
    : [tally.declined, ...tally.cells];
  return { shape: "counts", n: shownCount(tally.n, policy), cells, declined, more: false };
}

function releaseTexts(tally: TextsTally, policy: Policy): Release {
  const exact = tally.texts.map(({ count }) => count);
  const counts = personal(policy) ? maskFew(exact) : exact;
  const texts = tally.texts.map(({ text }, index) => ({ text, count: counts[index] ?? "few" }));
  return { shape: "texts", n: shownCount(tally.n, policy), texts, more: false };
}

function releaseRanks(tally: RanksTally, policy: Policy): Release {
  const answered = Math.max(1, tally.n - tally.declined);
  const ranks = tally.sums.map((sum) => Math.round((sum / answered) * 10) / 10);
  return { shape: "ranks", n: shownCount(tally.n, policy), ranks, more: false };
}

function personal(policy: Policy): boolean {
  return policy.source === "ballots" && policy.about === "me";
}
