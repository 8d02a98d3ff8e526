const tag = /<[a-z][^>]*\bclass="[^"]*\bfragment\b[^"]*"[^>]*>/gi;
const fragmentClass = /\bclass="(?:[^"]*\s)?fragment(?:\s[^"]*)?"/;
const indexAttribute = /\bdata-fragment-index="(\d+)"/;

/** How many steps HTML has, as Reveal counts: fragments with one `data-fragment-index` come together. */
export function countSteps(html: string): number {
  const fragments = fragmentsOf(html);
  return fragments.filter(({ index }) => index === undefined).length + indexesOf(fragments).length;
}

/**
 * With how many steps everything has come that stands before a place in HTML, what is around it included; 0 if the place
 * is not there. Reveal shows fragments with an index first, in the order of the indexes, then the others.
 */
export function stepsBefore(html: string, place: string): number {
  const end = html.indexOf(place);
  const fragments = fragmentsOf(html);
  const indexes = indexesOf(fragments);
  const own = fragments.filter(({ index }) => index === undefined);
  const steps = fragments
    .filter(({ at }) => at < end)
    .map((one) =>
      one.index === undefined ? indexes.length + own.indexOf(one) + 1 : indexes.indexOf(one.index) + 1,
    );
  return Math.max(0, ...steps);
}

interface Fragment {
  /** Where it begins. */
  readonly at: number;
  readonly index: number | undefined;
}

function fragmentsOf(html: string): readonly Fragment[] {
  if (!html.includes("fragment")) return [];
  return [...html.matchAll(tag)].flatMap(([element], order, all) => {
    if (!fragmentClass.test(element)) return [];
    const index = indexAttribute.exec(element)?.[1];
    return [{ at: all[order]?.index ?? 0, index: index === undefined ? undefined : Number(index) }];
  });
}

/** The indexes that are used, each once, in order. */
function indexesOf(fragments: readonly Fragment[]): readonly number[] {
  const used = fragments.flatMap(({ index }) => (index === undefined ? [] : [index]));
  return [...new Set(used)].toSorted((a, b) => a - b);
}
