import type { Finding } from "../../deck/wall/finding.ts";
import { foundAt, nameOf } from "./name.ts";
import type { Look } from "./run.ts";

/** The least height of text, % of the slide's height (look.md): 24 px of 1080. */
const floor = 2.2;
/** Fonts are laid out in whole 64ths of a pixel. */
const slack = 0.01;

/** Text too small for the last row; each size once per part of the slide. */
export function findSmallText(look: Look): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const run of look.runs) {
    const share = (run.size / look.height) * 100;
    if (share >= floor - slack) continue;
    const size = String(Math.round(share * 100) / 100);
    const key = `${size} ${run.element.closest("[data-widget]")?.id}`;
    const facts = { what: nameOf(run), size, floor: String(floor) };
    if (!found.has(key))
      found.set(key, { code: "small-text", facts, ...foundAt(look, run.element, run.words) });
  }
  return [...found.values()];
}
