/** Values that this window keeps across a reload, as early.ts reads them before the first paint. */
export function readKept(name: string): string | null {
  try {
    return sessionStorage.getItem(`attune:${name}`);
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets it. A browser that forbids storage keeps nothing, and the page goes on. */
export function writeKept(name: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(`attune:${name}`);
    else sessionStorage.setItem(`attune:${name}`, value);
  } catch {
    // The choice holds until the page is loaded again.
  }
}
