import type { Box } from "./along.ts";
import { type TickText, tickTexts, widest } from "./axis-text.ts";
import { bandRoom } from "./band-labels.ts";
import { textWidth, wrap } from "./measure.ts";
import type { Panel, Plot } from "./plot.ts";
import { sizes } from "./scene.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the panels are, and what their axes carry. */
export interface Frame {
  readonly boxes: readonly Box[];
  readonly strips: readonly Box[];
  readonly xTicks: readonly TickText[];
  readonly yTicks: readonly (readonly TickText[])[];
}

/** Room between a tick's text and the data, and between panels. */
export const tickGap = 16;
const panelGap = 46;
/** Room for a title above the panel, clear of the highest number beside it. */
const titleRoom = 64;
/** A label to the right begins this far from the data. */
export const labelGap = 18;
/** Longest line of a label to the right, as a share of the picture. */
const widestLabel = 0.26;
const lineHeight = 1.12;

/** Series labels and panel names to the right, broken into lines. */
export function endLines(text: string, width: number): readonly string[] {
  return wrap(text, width * widestLabel, sizes.label);
}

/** Divides the picture into panels, after their axes and labels took what they need. */
export function frameOf(plot: Plot, { width, height }: Size): Frame {
  const rows = plot.arrange === "rows";
  const first = plot.panels[0];
  if (!first) return { boxes: [], strips: [], xTicks: [], yTicks: [] };
  const top = topGutter(plot, width);
  const bottom = bottomGutter(first, width / (rows ? 1 : plot.panels.length));
  const right = rightGutter(plot, width);
  const guess = (height - top - bottom) / (rows ? plot.panels.length : 1);
  const yTicks = plot.panels.map((panel) => {
    const share = rows ? panel.weight / meanWeight(plot) : 1;
    return tickTexts(panel.y, Math.max(2, Math.floor((guess * share) / 62) + 1), plot.language, width * 0.36);
  });
  const left = Math.max(...yTicks.map(widest)) + tickGap;
  const boxes = divide(plot, { x: left, y: top, width: width - left - right, height: height - top - bottom });
  const across = boxes[0]?.width ?? width;
  const xTicks = tickTexts(
    first.x,
    Math.max(2, Math.floor(across / 105) + 1),
    plot.language,
    (across / (first.x.names?.length ?? 1)) * 0.92,
  );
  return { boxes, strips: stripsOf(boxes, rows, { width, height }), xTicks, yTicks };
}

const meanWeight = (plot: Plot) =>
  plot.panels.reduce((sum, { weight }) => sum + weight, 0) / plot.panels.length;

function topGutter(plot: Plot, width: number): number {
  const title = plot.panels.some(({ heading, y }) => heading !== undefined || y.title !== undefined)
    ? titleRoom
    : 0;
  const rooms = [plot.bands, ...(plot.roomFor ?? [])].map((bands) =>
    bandRoom({ bands, panels: plot.panels }, width * 0.75),
  );
  return Math.max(20, title + Math.max(...rooms));
}

function bottomGutter(first: Panel, width: number): number {
  const lines = first.x.names
    ? Math.max(
        1,
        ...first.x.names.map(
          (name) => wrap(name, (width / (first.x.names?.length ?? 1)) * 0.8, sizes.label).length,
        ),
      )
    : 1;
  const title = first.x.title && !first.x.blank ? 38 : 0;
  return tickGap + lines * sizes.label * lineHeight + title + 6;
}

function rightGutter(plot: Plot, width: number): number {
  const texts = plot.panels.flatMap((panel) => {
    if (panel.name) {
      return [textWidth(panel.name.text, sizes.label, 600), textWidth(panel.name.unit, sizes.small)];
    }
    if (panel.labels !== "end" || panel.values === "x") return [];
    const moved = panel.series.length > 1 ? 14 : 0;
    return panel.series.flatMap(({ label }) =>
      endLines(label, width).map((line) => textWidth(line, sizes.label, 600) + moved),
    );
  });
  const last = plot.panels[0]?.x;
  const unit = last?.unit ? textWidth(` ${last.unit}`, sizes.label) + 20 : 0;
  return Math.max(30, unit, texts.length > 0 ? Math.max(...texts) + labelGap + 4 : 0);
}

function divide(plot: Plot, whole: Box): readonly Box[] {
  const total = plot.panels.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = (plot.panels.length - 1) * panelGap;
  let at = 0;
  return plot.panels.map(({ weight }) => {
    const before = at;
    if (plot.arrange === "rows") {
      const height = ((whole.height - gaps) * weight) / total;
      at += height + panelGap;
      return { ...whole, y: whole.y + before, height };
    }
    const width = ((whole.width - gaps) * weight) / total;
    at += width + panelGap;
    return { ...whole, x: whole.x + before, width };
  });
}

/** The picture cut halfway between neighbouring panels. */
function stripsOf(boxes: readonly Box[], rows: boolean, { width, height }: Size): readonly Box[] {
  return boxes.map((box, i) => {
    const before = boxes[i - 1];
    const after = boxes[i + 1];
    if (rows) {
      const from = before ? (before.y + before.height + box.y) / 2 : 0;
      const to = after ? (box.y + box.height + after.y) / 2 : height;
      return { x: 0, y: from, width, height: to - from };
    }
    const from = before ? (before.x + before.width + box.x) / 2 : 0;
    const to = after ? (box.x + box.width + after.x) / 2 : width;
    return { x: from, y: 0, width: to - from, height };
  });
}
