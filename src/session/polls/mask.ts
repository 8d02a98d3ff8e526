/** A count that may be told; `few` stands for a small one, or for one that would give a small one away. */
export type Count = number | "few";

/** A told n stands for this many values: personal polls round it down to five. */
const rounding = 5;

/**
 * Counts of 1 or 2 read `few`; if only one does, the next smallest reads `few` too (live.md, P5): an empty one first,
 * since there it costs least and is nearest to the truth. Where the rounded n and the counts that are told would
 * still leave one possibility, the next smallest follows, until there are several. Of cells alike all are
 * hidden, since which one was taken would tell. Cells before `from` never hide for another's sake: an answer that
 * was not offered is known to be empty, and would hide nothing.
 */
export function maskFew(counts: readonly number[], from = 0): readonly Count[] {
  const hidden = counts.map((count) => count === 1 || count === 2);
  while (isDerivable(counts, hidden) && hideNext(counts, hidden, from));
  return counts.map((count, index) => (hidden[index] === true ? "few" : count));
}

/** Whether a reader can work out a hidden count from n and what is told. */
function isDerivable(counts: readonly number[], hidden: readonly boolean[]): boolean {
  const covered = counts.filter((_, index) => hidden[index]);
  if (covered.length === 0) return false;
  if (covered.length === 1) return true;
  const sum = covered.reduce((one, other) => one + other, 0);
  // The hidden counts add up to one of five numbers in a row, by how n was rounded.
  const n = counts.reduce((one, other) => one + other, 0);
  const least = sum - (n % rounding);
  const most = least + rounding - 1;
  // Small ones are 1 or 2 each: all ones, or all twos, must not be the only way to get there.
  const small = covered.every((count) => count === 1 || count === 2);
  return small && (most <= covered.length || least >= 2 * covered.length);
}

/** Hides the smallest count that is still told, with all those like it; false if none is left. */
function hideNext(counts: readonly number[], hidden: boolean[], from: number): boolean {
  const told = counts.map((_, index) => index).filter((index) => index >= from && hidden[index] !== true);
  const least = Math.min(...told.map((index) => counts[index] ?? 0));
  const next = told.filter((index) => counts[index] === least);
  for (const index of next) hidden[index] = true;
  return next.length > 0;
}
