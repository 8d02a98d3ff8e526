import { codeFrame, countInWords, paintFor } from "../code-frame.ts";
import { frameSource } from "../frame-source.ts";
import { shownName, type ReadSeminar } from "../read-seminar.ts";

/** Says a seminar's mistakes on stderr; true where one of them is an error. */
export function reportMistakes(file: string, { diagnostics, source }: ReadSeminar): boolean {
  if (diagnostics.length === 0) return false;
  const paint = paintFor(process.stderr);
  for (const each of diagnostics)
    process.stderr.write(`${codeFrame(each, frameSource(each, shownName(file), source), paint)}\n\n`);
  process.stderr.write(`${shownName(file)}: ${countInWords(diagnostics)}\n`);
  return diagnostics.some(({ severity }) => severity === "error");
}
