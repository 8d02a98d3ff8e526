import type { Box } from "./along.ts";
import { bandRoom, bandRows, rowHeight } from "./band-labels.ts";
import { type Frame, tickGap } from "./frame.ts";
import { bracketPath, bracketsOf, laneHeight } from "./lanes.ts";
import { textWidth } from "./measure.ts";
import type { Plot } from "./plot.ts";
import { scalesOf } from "./scales.ts";
import { round, type Scene, type SceneText, sizes } from "./scene.ts";

const muted = { size: sizes.label, tone: "muted", bold: false, rim: false } as const;
/** From the middle of a line of text to its baseline, as a share of its size. */
export const baseline = 0.34;
const lineHeight = 1.12;

/** Grid, axes, numbers, names, titles and bands of a plot: all that stands still while a line moves. */
export function axesOf(plot: Plot, frame: Frame): Pick<Scene, "bands" | "rules" | "texts"> {
  const grid: string[] = [];
  const strong: string[] = [];
  const texts: SceneText[] = [...bandTexts(plot, frame)];
  for (const [i, panel] of plot.panels.entries()) {
    const box = frame.boxes[i];
    if (!box) continue;
    const scales = scalesOf(panel, box);
    const lastRow = plot.arrange === "columns" || i === plot.panels.length - 1;
    if (panel.values === "y") {
      for (const { at } of frame.yTicks[i] ?? []) grid.push(across(box, scales.y(at)));
      for (const value of panel.reference) strong.push(across(box, scales.y(value)));
    } else {
      for (const { at } of frame.xTicks) grid.push(down(box, scales.x(at)));
      for (const value of panel.reference) strong.push(down(box, scales.x(value)));
    }
    if (plot.arrange === "rows" || i === 0) texts.push(...yTexts(frame, i, box, scales.y));
    if (lastRow) texts.push(...xTexts(plot, frame, i, box, scales.x));
    const above = panel.heading ?? panel.y.title;
    if (above !== undefined) {
      const y = box.y - 34 - bandRoom(plot, box.width);
      texts.push({
        ...muted,
        text: above,
        x: panel.heading ? box.x : 0,
        y,
        anchor: "start",
        bold: panel.heading !== undefined,
      });
    }
  }
  return {
    bands: plot.bands.flatMap((band) => bandBox(plot, frame, band)),
    rules: [
      { d: grid.join(""), tone: "grid" as const },
      { d: strong.join("") + bandBrackets(plot, frame), tone: "axis" as const },
    ].filter(({ d }) => d !== ""),
    texts,
  };
}

const across = (box: Box, y: number) => `M${round(box.x)},${round(y)}h${round(box.width)}`;
const down = (box: Box, x: number) => `M${round(x)},${round(box.y)}v${round(box.height)}`;

function yTexts(frame: Frame, i: number, box: Box, y: (value: number) => number): readonly SceneText[] {
  return (frame.yTicks[i] ?? []).flatMap(({ at, lines }) =>
    lines.map((text, line) => ({
      ...muted,
      text,
      x: box.x - tickGap,
      y: y(at) + sizes.label * (baseline + (line - (lines.length - 1) / 2) * lineHeight),
      anchor: "end" as const,
    })),
  );
}

/** The last number carries the unit, and stays centred under its tick without it. */
function xTexts(
  plot: Plot,
  frame: Frame,
  i: number,
  box: Box,
  x: (value: number) => number,
): readonly SceneText[] {
  const axis = plot.panels[i]?.x;
  if (!axis) return [];
  const top = box.y + box.height + tickGap + sizes.label * 0.78;
  const texts: SceneText[] = frame.xTicks.flatMap(({ at, lines }, tick) =>
    lines.map((text, line) => {
      const last = tick === frame.xTicks.length - 1 && axis.unit !== undefined && axis.unit !== "";
      const y = top + line * sizes.label * lineHeight;
      return last
        ? {
            ...muted,
            text: `${text} ${axis.unit}`,
            x: x(at) - textWidth(text, sizes.label) / 2,
            y,
            anchor: "start" as const,
          }
        : { ...muted, text, x: x(at), y, anchor: "middle" as const };
    }),
  );
  if (axis.title && (plot.arrange === "rows" || i === 0)) {
    // An axis without numbers has its title where they would stand.
    const lines = Math.max(axis.blank ? 0 : 1, ...frame.xTicks.map((tick) => tick.lines.length));
    const y = top + lines * sizes.label * lineHeight + (lines > 0 ? 4 : 0);
    texts.push({ ...muted, text: axis.title, x: box.x, y, anchor: "start" });
  }
  return texts;
}

function bandTexts(plot: Plot, frame: Frame): readonly SceneText[] {
  const first = plot.panels[0];
  const box = frame.boxes[0];
  if (!first || !box) return [];
  const brackets = bracketsOf(plot.bands, first.x.domain, box.width);
  if (brackets)
    return brackets
      .filter(({ text }) => text !== "")
      .map(({ text, at, row }) => ({
        ...muted,
        size: sizes.small,
        text,
        x: box.x + at,
        y: bracketHeight(box, row) + sizes.small * baseline,
        anchor: "start",
      }));
  return bandRows(plot.bands, first.x.domain, box.width).map(({ text, centre, row }) => ({
    ...muted,
    size: sizes.small,
    text,
    x: box.x + centre,
    y: box.y - 12 - row * rowHeight,
    anchor: "middle",
  }));
}

const bracketHeight = (box: Box, row: number) => box.y - 10 - laneHeight * (row + 0.5);

/** From when to when, above the panels, where bands overlap. */
function bandBrackets(plot: Plot, frame: Frame): string {
  const first = plot.panels[0];
  const box = frame.boxes[0];
  if (!first || !box) return "";
  const brackets = bracketsOf(plot.bands, first.x.domain, box.width) ?? [];
  return brackets.map((one) => bracketPath(one, box.x, bracketHeight(box, one.row))).join("");
}

function bandBox(plot: Plot, frame: Frame, band: Plot["bands"][number]): Scene["bands"] {
  const first = frame.boxes[0];
  const last = frame.boxes.at(-1);
  const panel = plot.panels[0];
  if (!first || !last || !panel) return [];
  const { x } = scalesOf(panel, first);
  const from = Math.max(first.x, x(band.from));
  const to = Math.min(first.x + first.width, x(band.to));
  if (to <= from) return [];
  const box = { x: from, y: first.y, width: to - from, height: last.y + last.height - first.y };
  return [{ box, strength: band.strength }];
}
