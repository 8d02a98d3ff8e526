import type { Count } from "./mask.ts";
import type { Release } from "./release.ts";

type Counts = Extract<Release, { shape: "counts" }>;

/**
 * The counts of a release as numbers to compute and draw with. Hidden ones share evenly what is left of n, as
 * anybody could work out from the release itself: nothing more than it says is in them.
 */
export function drawnCounts(release: Counts): readonly number[] {
  const all: readonly Count[] = [release.declined, ...release.cells];
  const known = all.reduce<number>((sum, count) => sum + (count === "few" ? 0 : count), 0);
  const hidden = all.filter((count) => count === "few").length;
  // A rounded n stands for five values; their middle is two above it.
  const each = hidden === 0 ? 0 : Math.max(1, (release.n + 2 - known) / hidden);
  return release.cells.map((count) => (count === "few" ? Math.min(each, 2) : count));
}

/** The mean of the cells' values, or undefined where nobody answered. Cells behind the values (*other*) have none. */
export function mean(release: Counts, values: readonly number[]): number | undefined {
  const counts = drawnCounts(release).slice(0, values.length);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefined;
  return counts.reduce((sum, count, index) => sum + count * (values[index] ?? 0), 0) / n;
}

/** The value of the cell in which the middle answer lies, or undefined where nobody answered. */
export function median(release: Counts, values: readonly number[]): number | undefined {
  const counts = drawnCounts(release).slice(0, values.length);
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  if (half === 0) return undefined;
  let sum = 0;
  for (const [index, count] of counts.entries()) {
    sum += count;
    // Exactly half below: the middle lies between this cell and the next one that is not empty.
    if (sum === half) {
      const next = counts.findIndex((later, at) => at > index && later > 0);
      return ((values[index] ?? 0) + (values[next] ?? values[index] ?? 0)) / 2;
    }
    if (sum > half) return values[index];
  }
  return undefined;
}

/** The share of one cell among all answers, from 0 to 1; undefined where nobody answered. */
export function share(release: Counts, cell: number): number | undefined {
  const counts = drawnCounts(release);
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? undefined : (counts[cell] ?? 0) / n;
}
