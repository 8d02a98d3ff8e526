import { tableHtml } from "../plot/table.ts";
import type { DrawnCurves } from "./drawn.ts";

/** What is written around the curves and follows them: what the lines mean, and the table of values. */
export function wordsUnder(element: HTMLElement): {
  readonly show: (drawn: DrawnCurves) => void;
  readonly restore: () => void;
} {
  const key = element.querySelector<HTMLElement>(".plot-key");
  const details = element.querySelector<HTMLDetailsElement>(".plot-values");
  const sheet = element.querySelector<HTMLElement>(".plot-values-sheet");
  const before = { key: key?.textContent ?? "", sheet: sheet?.innerHTML ?? "" };
  let latest: DrawnCurves | undefined;
  const fill = () => {
    if (sheet && latest && details?.open) sheet.innerHTML = tableHtml(latest.plot.table, latest.plot.finding);
  };
  details?.addEventListener("toggle", fill);
  return {
    show: (drawn) => {
      latest = drawn;
      if (key && key.textContent !== drawn.key) key.textContent = drawn.key;
      fill();
    },
    restore: () => {
      details?.removeEventListener("toggle", fill);
      if (key) key.textContent = before.key;
      if (sheet) sheet.innerHTML = before.sheet;
    },
  };
}
