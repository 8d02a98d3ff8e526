import type { Position } from "./session.ts";

/** What was reached once the room is at `to`: its furthest step of that slide, which is the one seen last. */
export function reach(reached: readonly Position[], to: Position): readonly Position[] {
  const before = reached.find(({ slide }) => slide === to.slide);
  const furthest = { slide: to.slide, step: Math.max(to.step, before?.step ?? 0) };
  return [...reached.filter((one) => one !== before), furthest];
}
