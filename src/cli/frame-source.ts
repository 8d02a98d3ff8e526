import { readFileSync } from "node:fs";
import type { Diagnostic } from "../deck/diagnostic.ts";

/**
 * The text that a mistake stands in: the seminar file's own `source`, or that of a file beside it (references, a
 * theme), which is read from where people stand. Empty where it cannot be read: then the place alone is said.
 */
export function frameSource({ file }: Diagnostic, seminar: string, source: string): string {
  if (file === seminar) return source;
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
