import { escapeHtml } from "../../deck/html/escape.ts";
import type { PlotTable } from "./plot.ts";

/** The plotted values as an HTML table; the first column names the row. */
export function tableHtml({ head, rows }: PlotTable, caption: string): string {
  const headings = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
  const body = rows
    .map(([name = "", ...cells]) => {
      const data = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
      return `<tr><th scope="row">${escapeHtml(name)}</th>${data}</tr>`;
    })
    .join("");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${headings}</tr></thead><tbody>${body}</tbody></table>`;
}
