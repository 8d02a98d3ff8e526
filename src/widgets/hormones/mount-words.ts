import type { Words } from "../../words/words.ts";
import type { Plot } from "../plot/plot.ts";
import { tableHtml } from "../plot/table.ts";
import type { DrawnRun } from "./runs.ts";
import { knowledgeSentence } from "./sentences.ts";
import type { HormonesSettings } from "./settings.ts";

/** What is written around the curves and follows them: what the lines mean, and the table of values. */
export function wordsUnder(
  element: HTMLElement,
  settings: HormonesSettings,
  words: Words,
): { readonly show: (plot: Plot, runs: readonly DrawnRun[]) => void; readonly restore: () => void } {
  const key = element.querySelector<HTMLElement>(".plot-key");
  const details = element.querySelector<HTMLDetailsElement>(".plot-values");
  const sheet = element.querySelector<HTMLElement>(".plot-values-sheet");
  const before = { key: key?.textContent ?? "", sheet: sheet?.innerHTML ?? "" };
  let latest: Plot | undefined;
  const fill = () => {
    if (sheet && latest && details?.open) sheet.innerHTML = tableHtml(latest.table, latest.finding);
  };
  details?.addEventListener("toggle", fill);
  return {
    show: (plot, runs) => {
      latest = plot;
      const sentence = knowledgeSentence(settings, runs, words);
      if (key && key.textContent !== sentence) key.textContent = sentence;
      fill();
    },
    restore: () => {
      details?.removeEventListener("toggle", fill);
      if (key) key.textContent = before.key;
      if (sheet) sheet.innerHTML = before.sheet;
    },
  };
}
