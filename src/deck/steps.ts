const tag = /<[a-z][^>]*\bclass="[^"]*\bfragment\b[^"]*"[^>]*>/gi;
const fragmentClass = /\bclass="(?:[^"]*\s)?fragment(?:\s[^"]*)?"/;
const indexAttribute = /\bdata-fragment-index="(\d+)"/;

/** How many steps HTML has, as Reveal counts: fragments with one `data-fragment-index` come together. */
export function countSteps(html: string): number {
  if (!html.includes("fragment")) return 0;
  const indexes = new Set<string>();
  let own = 0;
  for (const [element] of html.matchAll(tag)) {
    if (!fragmentClass.test(element)) continue;
    const index = indexAttribute.exec(element)?.[1];
    if (index === undefined) own += 1;
    else indexes.add(String(Number(index)));
  }
  return own + indexes.size;
}
