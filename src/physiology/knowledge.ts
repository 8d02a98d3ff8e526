import type { Knowledge } from "./types.ts";

const order: readonly Knowledge[] = ["fitted", "calibrated", "assumed"];

/** The kind of knowledge of a line that rests on several parts: the weakest decides. */
export function weakest(...parts: readonly Knowledge[]): Knowledge {
  return parts.reduce<Knowledge>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "fitted");
}
