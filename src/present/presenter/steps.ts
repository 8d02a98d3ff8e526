/** A place in a deck: the slide's index, from 0, and how many of its steps are shown. */
export interface Place {
  readonly slide: number;
  readonly step: number;
}

/** Where *next* leads: the next step, else the next slide's beginning; undefined at the end. `steps`: steps of each slide. */
export function placeAfter(steps: readonly number[], { slide, step }: Place): Place | undefined {
  if (step < (steps[slide] ?? 0)) return { slide, step: step + 1 };
  return slide + 1 < steps.length ? { slide: slide + 1, step: 0 } : undefined;
}

/** Where *back* leads: the step before, else the end of the slide before; undefined at the beginning. */
export function placeBefore(steps: readonly number[], { slide, step }: Place): Place | undefined {
  if (step > 0) return { slide, step: Math.min(step, steps[slide] ?? 0) - 1 };
  return slide > 0 ? { slide: slide - 1, step: steps[slide - 1] ?? 0 } : undefined;
}

/**
 * The step, from 1, with which each fragment of a slide appears, as Reveal counts: fragments with one index come
 * together, indexes close ranks, and those without any follow one by one. `indexes`: each fragment's
 * `data-fragment-index` in the order of the document.
 */
export function stepsOfFragments(indexes: readonly (number | undefined)[]): readonly number[] {
  const groups = [...new Set(indexes.filter((index) => index !== undefined))].sort((a, b) => a - b);
  let own = groups.length;
  return indexes.map((index) => (index === undefined ? (own += 1) : groups.indexOf(index) + 1));
}
