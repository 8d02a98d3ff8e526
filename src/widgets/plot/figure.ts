import { escapeHtml } from "../../deck/html/escape.ts";
import type { Words } from "../../words/words.ts";
import type { Size } from "./frame.ts";
import { drawSvg } from "./svg.ts";
import type { Plot } from "./plot.ts";
import { tableHtml } from "./table.ts";

/** Drawing sizes in units of a thousandth of the slide's height: alone on a slide, and beside controls. */
export const wide = { width: 1586, height: 575 } as const;
export const besideControls = { width: 1190, height: 575 } as const;
/** In a phone's column, where type is 14 px on 328 px of width: tall enough for each panel to have a shape. */
const narrow = (panels: number) => ({ width: 773, height: 640 + 160 * (Math.min(panels, 3) - 1) });
/** Across a page in large print, 182 mm: the smallest letters have 14 points. */
const large = (panels: number) => ({ width: 980, height: 560 + 160 * (Math.min(panels, 3) - 1) });

export interface FigureParts {
  readonly plot: Plot;
  /** The finding as HTML, the author's inline Markdown rendered. */
  readonly finding: string;
  /** Further lines under the finding, as HTML: source, what the lines mean. */
  readonly notes: readonly string[];
  /** HTML beside the chart; empty for none. */
  readonly controls: string;
  readonly words: Words;
  /** True for a phone's column. */
  readonly narrow?: boolean | undefined;
  /** True for paper in large letters. */
  readonly large?: boolean | undefined;
}

/**
 * A chart with its words: picture, controls, finding, basis, notes and table. `paper` leaves out what is only for a
 * screen.
 */
export function figureHtml(parts: FigureParts, paper = false): string {
  const { plot, finding, notes, controls, words } = parts;
  const side = controls !== "" && !paper;
  const size = sizeOf(parts, side);
  const svg = drawSvg(plot, size, paper);
  // A page that scrolls gives each panel its height.
  const panels = parts.narrow === true ? ` data-panels="${plot.panels.length}"` : "";
  const lines = notes.map((note) => `<p class="plot-note">${note}</p>`).join("");
  return (
    `<figure class="plot-figure${side ? " plot-has-controls" : ""}">` +
    `<div class="plot-main"><div class="plot-picture"${panels}>${svg}</div></div>` +
    (side ? `<div class="plot-controls">${controls}</div>` : "") +
    `<div class="plot-words"><p class="plot-finding">${finding}</p>${lines}</div>` +
    `<div class="plot-foot">${basisMark(plot, words)}${paper ? "" : tableDetails(plot, words)}</div>` +
    "</figure>"
  );
}

function sizeOf({ plot, narrow: isNarrow, large: isLarge }: FigureParts, side: boolean): Size {
  if (isNarrow === true) return narrow(plot.panels.length);
  if (isLarge === true) return large(plot.panels.length);
  return side ? besideControls : wide;
}

/** The word that says where the numbers come from, with a mark that survives grey print: hatched or solid. */
export function basisMark({ basis }: Plot, words: Words): string {
  const mark =
    basis === "measured"
      ? '<circle cx="6" cy="6" r="4.5"/>'
      : '<path d="M1,5 5,1M2.5,9.5 9.5,2.5M7,11 11,7"/>';
  return (
    `<p class="plot-basis plot-basis-${basis}"><svg viewBox="0 0 12 12" aria-hidden="true">${mark}</svg>` +
    `<span>${escapeHtml(words.plot.bases[basis])}</span></p>`
  );
}

function tableDetails(plot: Plot, words: Words): string {
  return (
    `<details class="plot-values"><summary>${escapeHtml(words.plot.table)}</summary>` +
    `<div class="plot-values-sheet">${tableHtml(plot.table(), plot.finding)}</div></details>`
  );
}
