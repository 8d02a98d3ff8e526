/** As many as a few decks have; more, and the oldest is worked out again. */
const most = 200;

/** Remembers what was made for a key. */
export function remembered<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, { readonly made: T }>();
  return (key, make) => {
    const there = known.get(key);
    if (there) return there.made;
    const made = make();
    const [oldest] = known.size >= most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, { made });
    return made;
  };
}
