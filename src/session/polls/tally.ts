/** Everything counted, exact: it never leaves the server before a policy has made a release of it. */
export type Tally = CountsTally | TextsTally | RanksTally;

/** Ballots counted, those that would rather not say among them. */
interface Counted {
  readonly n: number;
  readonly declined: number;
}

/** One count for each cell of a kind: an option, a point of a scale, a square of a grid. */
export interface CountsTally extends Counted {
  readonly shape: "counts";
  readonly cells: readonly number[];
}

/** Texts with how often each was sent. Sorted by text, so that the order of arrival is not in it. */
export interface TextsTally extends Counted {
  readonly shape: "texts";
  readonly texts: readonly { readonly text: string; readonly count: number }[];
}

/** For each option the sum of the ranks it was given, 1 being first. */
export interface RanksTally extends Counted {
  readonly shape: "ranks";
  readonly sums: readonly number[];
}

/** Counts by cell: `cellsOf` says which cells an answer falls into. */
export function countCells<Answer>(
  answers: readonly Answer[],
  size: number,
  cellsOf: (answer: Answer) => readonly number[],
  declined = 0,
): CountsTally {
  const cells = Array.from({ length: size }, () => 0);
  for (const answer of answers) for (const cell of cellsOf(answer)) cells[cell] = (cells[cell] ?? 0) + 1;
  return { shape: "counts", n: answers.length + declined, declined, cells };
}

/** Hands that the presenter counted, one number for each cell (live.md, P9). */
export function handsTally(counts: readonly number[]): CountsTally {
  return { shape: "counts", n: counts.reduce((sum, count) => sum + count, 0), declined: 0, cells: counts };
}

/** Counts texts; those that differ only in capitals and spaces are one, shown as first in the alphabet. */
export function countTexts(texts: readonly string[], n: number, declined = 0): TextsTally {
  const found = new Map<string, { text: string; count: number }>();
  for (const text of texts.toSorted(byCodePoint)) {
    const key = text.toLocaleLowerCase("en").replaceAll(/\s+/g, " ").trim();
    const entry = found.get(key);
    if (entry) entry.count += 1;
    else found.set(key, { text, count: 1 });
  }
  return {
    shape: "texts",
    n: n + declined,
    declined,
    texts: [...found].toSorted(([a], [b]) => byCodePoint(a, b)).map(([, entry]) => entry),
  };
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
