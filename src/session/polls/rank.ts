import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";

export interface RankSettings {
  readonly options: readonly string[];
}

/** All options in an order. An answer is a list of their indexes, first to last: `[2, 0, 1]`. */
export const rank: PollKind<RankSettings, readonly number[]> = {
  validate: (answer, settings) => {
    if (!Array.isArray(answer)) return refuse("unreadable");
    const order: number[] = [];
    for (const one of answer) {
      if (typeof one !== "number") return refuse("unreadable");
      if (!Number.isInteger(one) || one < 0 || one >= settings.options.length) return refuse("not-an-option");
      order.push(one);
    }
    if (new Set(order).size < order.length) return refuse("twice");
    return order.length < settings.options.length ? refuse("incomplete") : accept(order);
  },
  tally: (answers, settings, declined = 0) => {
    const sums = settings.options.map(() => 0);
    for (const order of answers) {
      for (const [place, option] of order.entries()) sums[option] = (sums[option] ?? 0) + place + 1;
    }
    return { shape: "ranks", n: answers.length + declined, declined, sums };
  },
  release: releaseTally,
};
