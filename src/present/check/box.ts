/** A rectangle on the screen, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;

/** A box without `share` of its height at the top and at the bottom. */
export function flatter(box: Box, share: number): Box {
  const cut = heightOf(box) * share;
  // A DOMRect has its sides from its prototype: they are not there to be spread.
  return { left: box.left, top: box.top + cut, right: box.right, bottom: box.bottom - cut };
}

/** How far `inner` reaches beyond `outer` on its worst side; below 0 where it is inside. */
export function beyond(inner: Box, outer: Box): number {
  return Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
  );
}

/** Whether two boxes share more than `least` px in both directions. */
export function meet(one: Box, other: Box, least: number): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > least &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > least
  );
}
