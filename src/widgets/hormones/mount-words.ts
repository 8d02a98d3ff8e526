import { make, say } from "../mount-dom.ts";
import { tableHtml } from "../plot/table.ts";
import type { DrawnCurves } from "./drawn.ts";

/** What is written around the curves and follows them: the finding, what the lines mean, and the table of values. */
export function wordsUnder(element: HTMLElement): {
  /** `now` stands in place of the author's sentence; undefined where that one holds. */
  readonly show: (drawn: DrawnCurves, now: string | undefined) => void;
  readonly restore: () => void;
} {
  const finding = element.querySelector<HTMLElement>(".plot-finding");
  const key = element.querySelector<HTMLElement>(".plot-key");
  const details = element.querySelector<HTMLDetailsElement>(".plot-values");
  const sheet = element.querySelector<HTMLElement>(".plot-values-sheet");
  const before = { key: key?.textContent ?? "", sheet: sheet?.innerHTML ?? "" };
  // Both sentences share one place, so that the chart keeps its size when they change.
  const written = make("span", {}, ...(finding?.childNodes ?? []));
  const moved = make("span", { hidden: "" });
  finding?.replaceChildren(written, moved);
  let latest: DrawnCurves | undefined;
  const fill = () => {
    if (sheet && latest && details?.open)
      sheet.innerHTML = tableHtml(latest.plot.table(), latest.plot.finding);
  };
  details?.addEventListener("toggle", fill);
  return {
    show: (drawn, now) => {
      latest = drawn;
      finding?.classList.toggle("plot-finding-moved", now !== undefined);
      moved.hidden = now === undefined;
      if (now !== undefined) say(moved, now);
      if (key) say(key, drawn.key);
      fill();
    },
    restore: () => {
      details?.removeEventListener("toggle", fill);
      finding?.classList.remove("plot-finding-moved");
      finding?.replaceChildren(...written.childNodes);
      if (key) key.textContent = before.key;
      if (sheet) sheet.innerHTML = before.sheet;
    },
  };
}
