import type { PrepareContext } from "../../deck/widget.ts";
import { splitFiles } from "./files.ts";
import type { Settings } from "./settings.ts";

/** Compiles the example; what it does not do as it says is a mistake of the text around it. */
export function prepareExample(settings: Settings, context: PrepareContext): Settings {
  const { seminar, beside } = splitFiles(settings.text);
  const compiled = context.compile?.(seminar, beside);
  if (compiled === undefined) return settings;
  const wanted = new Set(settings.mistakes);
  for (const { code, message, file, line, column, length } of compiled.diagnostics) {
    if (wanted.has(code)) continue;
    const place = file === "" ? { line, column, ...(length === undefined ? {} : { length }) } : first;
    context.report({ path: [], at: place, code: "example-unexpected", facts: { message } });
  }
  const caused = new Set(compiled.diagnostics.map(({ code }) => code));
  for (const code of wanted)
    if (!caused.has(code))
      context.report({ path: [], at: first, code: "example-without-mistake", facts: { code } });
  return { ...settings, compiled };
}

const first = { line: 1, column: 1 };
