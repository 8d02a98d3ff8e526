/**
 * Slides that only changed their name between two saves: a name made from a title changes with the title. Where as
 * many slides went as came, between the same neighbours, they are the same slides. Old name -> new name.
 */
export function renamed(before: readonly string[], after: readonly string[]): ReadonlyMap<string, string> {
  const gone = runs(before, new Set(after));
  const come = runs(after, new Set(before));
  const pairs = new Map<string, string>();
  for (const [neighbour, olds] of gone) {
    const news = come.get(neighbour);
    if (news?.length !== olds.length) continue;
    olds.forEach((old, index) => pairs.set(old, news[index] ?? old));
  }
  return pairs;
}

/** The names that are not in `kept`, together with those beside them, by the kept name before them. */
function runs(names: readonly string[], kept: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let neighbour = "";
  for (const name of names) {
    if (kept.has(name)) neighbour = name;
    else found.set(neighbour, [...(found.get(neighbour) ?? []), name]);
  }
  return found;
}
