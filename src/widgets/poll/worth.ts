import type { PollPlan } from "./form.ts";

/** Options in the order in which they are written are worth 0, 1, 2 and so on; *something else* is worth nothing. */
export function optionWorth(options: readonly string[]): Pick<PollPlan, "worth" | "names"> {
  const values = options.map((_, index) => index);
  return { worth: { values, low: 0, high: options.length - 1 }, names: options };
}

/** Options by their texts, as indexes in order. */
export function correctIndexes(options: readonly string[], correct: readonly string[]): readonly number[] {
  return options.flatMap((option, index) => (correct.includes(option) ? [index] : []));
}
