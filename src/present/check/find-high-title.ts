import type { Finding } from "../../deck/wall/finding.ts";
import { foundAt } from "./name.ts";
import type { Look } from "./run.ts";

/** The most lines of a title, look.md. */
const most = 2;

/** A title that takes too many lines. */
export function findHighTitle(look: Look): readonly Finding[] {
  const heading = look.slide.querySelector(".head :is(h1, h2)");
  const runs = look.runs.filter(({ element }) => heading?.contains(element));
  // Parts of one line in different styles have different tops; half a line is the next one.
  const middles = runs
    .flatMap(({ lines }) => lines.map(({ top, bottom }) => (top + bottom) / 2))
    .toSorted((a, b) => a - b);
  const size = runs[0]?.size ?? 0;
  let lines = 0;
  let last = -Infinity;
  for (const middle of middles) {
    if (middle - last > size / 2) lines += 1;
    last = middle;
  }
  if (heading === null || lines <= most) return [];
  const facts = { lines: String(lines), most: String(most) };
  return [{ code: "high-title", facts, ...foundAt(look, heading, runs[0]?.words ?? "") }];
}
