import type { Diagnostic } from "../../deck/diagnostic.ts";
import { escapeHtml } from "../../deck/html/escape.ts";
import { splitFiles } from "./files.ts";

/** The example as it is written, with a mark on every word that a mistake is about. */
export function sourceHtml(text: string, diagnostics: readonly Diagnostic[]): string {
  const { seminar, beside } = splitFiles(text);
  const block = (written: string, file: string): string => {
    const own = diagnostics.filter((each) => each.file === file);
    return `<pre><code>${marked(written.replace(/\n+$/, ""), own)}</code></pre>`;
  };
  const files = Object.entries(beside).map(
    ([name, written]) => `<p class="example-file">${escapeHtml(name)}</p>${block(written, name)}`,
  );
  return (seminar.trim() === "" ? "" : block(seminar, "")) + files.join("");
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function marked(text: string, diagnostics: readonly Diagnostic[]): string {
  let line = 0;
  return text
    .split("\n")
    .map((written) => {
      line += 1;
      const spans = diagnostics
        .filter((each) => each.line === line)
        .map(({ column, length = 1 }): Span => ({ from: column - 1, to: column - 1 + length }))
        .toSorted((a, b) => a.from - b.from);
      return withMarks(written, spans);
    })
    .join("\n");
}

/** A line with its spans marked; of spans that lie over one another only the first is. */
function withMarks(line: string, spans: readonly Span[]): string {
  let html = "";
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at || from >= line.length) continue;
    html += `${escapeHtml(line.slice(at, from))}<mark>${escapeHtml(line.slice(from, to))}</mark>`;
    at = Math.min(to, line.length);
  }
  return html + escapeHtml(line.slice(at));
}
