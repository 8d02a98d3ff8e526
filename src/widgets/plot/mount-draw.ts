// oxlint-disable unicorn/no-array-fill-with-reference-type -- a canvas fills a path, not an array
import { heightAt } from "./along.ts";
import { markerPath } from "./marker.ts";
import type { Palette } from "./mount-palette.ts";
import { areaPath } from "./paths.ts";
import { markers } from "./plot.ts";
import { type Scene, type SceneText, type SeriesScene, sizes } from "./scene.ts";

/** Opacities of style.css, for the canvas. */
const grid = 0.4;
const band = 0.09;
const area = 0.16;
const ribbon = 0.15;

/** Draws what lies behind everything: bands and grid. The context is in drawing units. */
export function drawBehind(
  context: CanvasRenderingContext2D,
  scene: Scene,
  _panel: number,
  palette: Palette,
): void {
  context.fillStyle = palette.text;
  for (const { box, strength } of scene.bands) {
    context.globalAlpha = band * strength;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  drawRules(context, scene, palette, ["grid", "axis"]);
  context.globalAlpha = 1;
}

function drawRules(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  tones: readonly Scene["rules"][number]["tone"][],
): void {
  context.strokeStyle = palette.rule;
  for (const { d, tone } of scene.rules) {
    if (!tones.includes(tone)) continue;
    context.globalAlpha = tone === "grid" ? grid : 1;
    context.lineWidth = tone === "grid" ? sizes.rule : tone === "axis" ? 2.4 : 2;
    context.stroke(new Path2D(d));
  }
  context.globalAlpha = 1;
}

/** Draws the pale surfaces under the lines. */
export function drawSurfaces(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
): void {
  for (const series of scene.panels[panel]?.series ?? []) {
    context.fillStyle = palette.series[series.colour];
    context.globalAlpha = ribbon;
    if (series.ribbon !== "") context.fill(new Path2D(series.ribbon));
    context.globalAlpha = area;
    if (series.kind !== "area") continue;
    for (const line of series.lines) context.fill(new Path2D(areaPath(line, series.base)));
  }
  context.globalAlpha = 1;
}

/** Draws error bars and markers, over the lines. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
): void {
  drawRules(context, scene, palette, ["leader"]);
  for (const series of (scene.panels[panel]?.series ?? []).toReversed()) drawMark(context, series, palette);
}

/** Draws every text; what stands beside a line only once the pen has come there. */
export function drawTexts(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
  pen = 1,
): void {
  const { box, strip } = scene.panels[panel] ?? {};
  const limit = pen < 1 && box ? box.x + box.width * pen : Infinity;
  context.lineJoin = "round";
  let font = "";
  for (const text of scene.texts) {
    // What stands wholly in another panel's canvas is drawn there.
    const above = strip && text.y + text.size < strip.y;
    const below = strip && text.y - text.size > strip.y + strip.height;
    if (above || below) continue;
    if (text.rim && text.x >= limit) continue;
    // A font is looked up whenever it is said, also the same one again.
    const next = `${text.bold ? 600 : 400} ${text.size}px ${palette.font}`;
    if (next !== font) context.font = font = next;
    drawText(context, text, palette);
  }
}

function drawMark(context: CanvasRenderingContext2D, series: SeriesScene, palette: Palette): void {
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
  context.textAlign = anchors[of.anchor];
  if (of.rim) {
    context.strokeStyle = palette.ground;
    context.lineWidth = sizes.rim;
    context.strokeText(of.text, of.x, of.y);
  }
  context.fillStyle = palette.tones[of.tone];
  context.fillText(of.text, of.x, of.y);
}

/** How far the pen has come: a quiet line over the panel, and a dot on every curve. */
export function drawPen(
  context: CanvasRenderingContext2D,
  scene: Scene,
  panel: number,
  palette: Palette,
  share: number,
): void {
  const { box, series } = scene.panels[panel] ?? {};
  if (!box || !series) return;
  const x = box.x + box.width * share;
  context.strokeStyle = palette.rule;
  context.lineWidth = 2;
  context.stroke(new Path2D(`M${x},${box.y}v${box.height}`));
  for (const { lines, colour } of series.toReversed()) {
    const line = lines.find((points) => (points[0]?.[0] ?? Infinity) <= x && (points.at(-1)?.[0] ?? 0) >= x);
    if (!line) continue;
    context.fillStyle = palette.series[colour];
    context.fill(new Path2D(markerPath(markers[colour], x, heightAt(line, x), sizes.marker)));
  }
}
