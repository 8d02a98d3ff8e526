// oxlint-disable unicorn/no-array-fill-with-reference-type -- a canvas fills a path, not an array
import type { Palette } from "./mount-palette.ts";
import { areaPath } from "./paths.ts";
import { type Scene, type SceneText, type SeriesScene, sizes } from "./scene.ts";

/** Opacities of style.css, for the canvas. */
const grid = 0.4;
const band = 0.09;
const area = 0.16;

/** Draws what lies behind the lines: bands, grid, leaders, areas. The context is in drawing units. */
export function drawBehind(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
): void {
  context.fillStyle = palette.text;
  for (const { box, strength } of scene.bands) {
    context.globalAlpha = band * strength;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.strokeStyle = palette.rule;
  for (const { d, tone } of scene.rules) {
    context.globalAlpha = tone === "grid" ? grid : 1;
    context.lineWidth = tone === "grid" ? sizes.rule : tone === "axis" ? 2.4 : 2;
    context.stroke(new Path2D(d));
  }
  context.globalAlpha = area;
  for (const series of scene.panels[panel]?.series ?? []) {
    if (series.kind !== "area") continue;
    context.fillStyle = palette.series[series.colour];
    for (const line of series.lines) context.fill(new Path2D(areaPath(line, series.base)));
  }
  context.globalAlpha = 1;
}

/** Draws what lies over the lines: error bars, markers, and every text. */
export function drawInFront(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
): void {
  for (const series of (scene.panels[panel]?.series ?? []).toReversed()) drawMarks(context, series, palette);
  context.lineJoin = "round";
  for (const text of scene.texts) drawText(context, text, palette);
}

function drawMarks(context: CanvasRenderingContext2D, series: SeriesScene, palette: Palette): void {
  const colour = palette.series[series.colour];
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  if (series.whiskers !== "") {
    const whiskers = new Path2D(series.whiskers);
    if (series.kind === "bar") {
      context.strokeStyle = palette.ground;
      context.lineWidth = sizes.clear;
      context.stroke(whiskers);
      context.strokeStyle = palette.text;
    }
    context.lineWidth = sizes.whisker;
    context.stroke(whiskers);
    context.strokeStyle = colour;
  }
  if (series.markers === "") return;
  const markers = new Path2D(series.markers);
  context.fillStyle = series.ring ? palette.ground : colour;
  context.fill(markers);
  if (!series.ring) return;
  context.lineWidth = sizes.ringLine;
  context.stroke(markers);
}

const anchors = { start: "left", middle: "center", end: "right" } as const;

function drawText(context: CanvasRenderingContext2D, of: SceneText, palette: Palette): void {
  context.font = `${of.bold ? 600 : 400} ${of.size}px ${palette.font}`;
  context.textAlign = anchors[of.anchor];
  if (of.rim) {
    context.strokeStyle = palette.ground;
    context.lineWidth = sizes.rim;
    context.strokeText(of.text, of.x, of.y);
  }
  context.fillStyle = palette.tones[of.tone];
  context.fillText(of.text, of.x, of.y);
}
