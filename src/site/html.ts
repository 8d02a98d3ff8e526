import { escapeHtml } from "../deck/html/escape.ts";

/** Attributes as HTML, with a space before each; undefined ones are left out, the empty string gives a bare name. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? "" : value === "" ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
    )
    .join("");
}
