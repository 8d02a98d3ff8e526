import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../deck/diagnostic.ts";
import { codeFrame, countInWords, paintFor } from "./code-frame.ts";
import { frameSource } from "./frame-source.ts";
import { shownName } from "./read-seminar.ts";
import type { Seminar } from "./seminar.ts";

/** Says in the terminal what is wrong in a seminar, once, and when nothing is any more. */
export function reporter(): (seminar: Seminar, source: string) => void {
  const said = new Map<string, readonly Diagnostic[]>();
  const paint = paintFor(process.stderr);
  return ({ file, compiled }, source) => {
    const { diagnostics } = compiled();
    const before = said.get(file) ?? [];
    if (isDeepStrictEqual(before, diagnostics)) return;
    said.set(file, diagnostics);
    const frames = diagnostics.map(
      (each) => `${codeFrame(each, frameSource(each, shownName(file), source), paint)}\n\n`,
    );
    const count = countInWords(diagnostics) || "nothing to mend any more";
    process.stderr.write(`\n${frames.join("")}${shownName(file)}: ${count}\n`);
  };
}
