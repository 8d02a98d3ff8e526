import { escapeHtml } from "../../deck/html/escape.ts";
import type { Size } from "./frame.ts";
import { layOut } from "./layout.ts";
import { textWidth } from "./measure.ts";
import { areaPath, linePath } from "./paths.ts";
import type { Plot } from "./plot.ts";
import { dashes, hollow, round, type Scene, type SceneText, type SeriesScene, sizes } from "./scene.ts";

/**
 * The plot as SVG: real text, colours by the theme's tokens (style.css), The same scene as the
 * live chart draws. On paper, where letters have no rim, labels that may cross a line get a veil under them.
 */
export function drawSvg(plot: Plot, size: Size, paper = false): string {
  const scene = layOut(plot, size);
  return (
    `<svg class="plot-svg" viewBox="0 0 ${round(size.width)} ${round(size.height)}" preserveAspectRatio="xMinYMid" role="img" aria-label="${escapeHtml(plot.finding)}">` +
    scene.bands.map(bandRect).join("") +
    scene.rules.map(({ d, tone }) => `<path class="plot-${tone}" d="${d}"/>`).join("") +
    scene.panels.flatMap(({ series }) => series.toReversed().map(seriesPaths)).join("") +
    (paper
      ? scene.texts
          .filter(({ rim }) => rim)
          .map(veil)
          .join("")
      : "") +
    scene.texts.map(text).join("") +
    "</svg>"
  );
}

function bandRect({ box, strength }: Scene["bands"][number]): string {
  const opacity = strength < 1 ? ` opacity="${round(strength)}"` : "";
  return `<rect class="plot-band" x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"${opacity}/>`;
}

/** Area, line, bars, error bars, markers: in this order, so that markers stand on top. */
function seriesPaths(series: SeriesScene): string {
  const parts: string[] = [];
  const { lines } = series;
  if (series.ribbon !== "") parts.push(`<path class="plot-ribbon" d="${series.ribbon}"/>`);
  if (series.kind === "area") {
    parts.push(
      `<path class="plot-area" d="${lines.map((points) => areaPath(points, series.base)).join("")}"/>`,
    );
  }
  if (series.bars.length > 0) {
    const d = series.bars.map(
      (b) => `M${round(b.x)},${round(b.y)}h${round(b.width)}v${round(b.height)}h${round(-b.width)}z`,
    );
    parts.push(`<path class="plot-${hollow === series.colour ? "hollow" : "fill"}" d="${d.join("")}"/>`);
  }
  if (lines.length > 0) {
    const dash = dashes[series.stroke];
    const pattern = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
    const d = lines.map(linePath).join("");
    parts.push(`<path stroke-width="${series.width}"${pattern} d="${d}"/>`);
  }
  if (series.whiskers !== "") {
    const d = series.whiskers;
    // Over a bar an error bar stands out by the ground's colour around it.
    if (series.kind === "bar")
      parts.push(`<path class="plot-clear" stroke-width="${sizes.clear}" d="${d}"/>`);
    const name = series.kind === "bar" ? ' class="plot-dark"' : "";
    parts.push(`<path${name} stroke-width="${sizes.whisker}" d="${d}"/>`);
  }
  if (series.markers !== "") {
    parts.push(`<path class="plot-${series.ring ? "ring" : "fill"}" d="${series.markers}"/>`);
  }
  return `<g class="plot-line plot-${series.colour}">${parts.join("")}</g>`;
}

const classes = (of: SceneText) =>
  [
    of.tone === "text" ? "" : `plot-${of.tone}`,
    of.size === sizes.small ? "plot-small" : "",
    of.bold ? "plot-bold" : "",
    of.rim ? "plot-rim" : "",
    of.anchor === "start" ? "" : `plot-${of.anchor}`,
  ]
    .filter((name) => name !== "")
    .join(" ");

/** How far letters reach above the baseline and below it, and the space beside them, as a share of their size. */
const reach = { above: 0.76, below: 0.22, beside: 0.12 } as const;

function veil({ text: words, x, y, size, anchor, bold }: SceneText): string {
  const width = textWidth(words, size, bold ? 600 : 400);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor] - size * reach.beside;
  const height = size * (reach.above + reach.below);
  return `<rect class="plot-veil" x="${round(left)}" y="${round(y - size * reach.above)}" width="${round(width + 2 * size * reach.beside)}" height="${round(height)}"/>`;
}

function text(of: SceneText): string {
  return `<text class="${classes(of)}" x="${round(of.x)}" y="${round(of.y)}">${escapeHtml(of.text)}</text>`;
}
