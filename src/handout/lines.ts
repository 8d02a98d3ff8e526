/** Empty lines to write on; for eyes only. */
export function writingLines(count: number): string {
  return `<div class="lines" aria-hidden="true">${"<i></i>".repeat(count)}</div>`;
}

/** Splits a list into pieces of `size`. */
export function inPieces<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
