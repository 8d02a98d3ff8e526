import { type Box, placeAlong } from "./along.ts";
import { baseline } from "./axes.ts";
import { endLines, labelGap } from "./frame.ts";
import { placeCallout } from "./callout.ts";
import { markerPath } from "./marker.ts";
import { textWidth } from "./measure.ts";
import type { Panel } from "./plot.ts";
import { type PanelScene, round, type SceneText, type SeriesScene, sizes } from "./scene.ts";
import { spread } from "./spread.ts";
import type { Scales } from "./scales.ts";

export interface Labels {
  readonly texts: readonly SceneText[];
  /** Leaders from line ends to labels that had to move, as one path. */
  readonly leaders: string;
  /** Where each series' label stands along its line. */
  readonly boxes: readonly (Box | undefined)[];
}

const none: Labels = { texts: [], leaders: "", boxes: [] };
const lineHeight = 1.08;

/** Names the panel and its series where they are drawn: no legend. `before` keeps labels steady while lines move. */
export function labelsOf(
  panel: Panel,
  scene: PanelScene,
  scales: Scales,
  width: number,
  before?: PanelScene,
): Labels {
  const name = panelName(panel, scene);
  if (panel.labels === "none") return { ...none, texts: name };
  if (panel.values === "x") return { ...none, texts: [...name, ...besideRows(panel, scene, scales)] };
  if (panel.labels === "end") {
    const labels = atEnds(panel, scene, scales, width);
    return { ...labels, texts: [...name, ...labels.texts] };
  }
  const labels = alongLines(panel, scene, before);
  return { ...labels, texts: [...name, ...labels.texts] };
}

/** The panel's name and unit beside the end of its first line. */
function panelName(panel: Panel, { box, series }: PanelScene): readonly SceneText[] {
  if (!panel.name) return [];
  const end = series[0]?.lines.at(-1)?.at(-1)?.[1] ?? box.y + box.height / 2;
  const y = Math.min(box.y + box.height - 42, Math.max(box.y + 12, end));
  const x = box.x + box.width + labelGap;
  const common = { x, anchor: "start", rim: false } as const;
  return [
    { ...common, text: panel.name.text, y: y + 2, size: sizes.label, tone: panel.name.colour, bold: true },
    { ...common, text: panel.name.unit, y: y + 34, size: sizes.small, tone: "muted", bold: false },
  ];
}

function atEnds(panel: Panel, { box }: PanelScene, scales: Scales, width: number): Labels {
  const ends = panel.series.flatMap((series) => {
    const last = series.points.findLast(({ value }) => value !== null);
    if (series.label === "" || !last || last.value === null) return [];
    const [x, y] = scales.point(last.at, last.value);
    return [{ series, x, y, lines: endLines(series.label, width) }];
  });
  const heights = ends.map(({ lines }) => lines.length * sizes.label * lineHeight);
  const places = spread(
    ends.map(({ y }, i) => ({ at: y, size: heights[i] ?? 0 })),
    box.y - 20,
    box.y + box.height + 20,
  );
  // A tie from a bar would run over its neighbours.
  const bars = panel.series.some(({ kind }) => kind === "bar");
  const moved = !bars && ends.some(({ y }, i) => Math.abs((places[i] ?? y) - y) > sizes.label / 3);
  const edge = box.x + box.width;
  const x = edge + labelGap + (moved ? 14 : 0);
  return {
    boxes: [],
    leaders: moved
      ? ends
          .map(
            (end, i) =>
              `M${round(Math.max(edge, end.x) + 5)},${round(end.y)}L${round(x - 7)},${round(places[i] ?? end.y)}`,
          )
          .join("")
      : "",
    texts: ends.flatMap(({ series, lines }, i) =>
      lines.map((text, line) => ({
        text,
        x,
        y: (places[i] ?? 0) + sizes.label * (baseline + (line - (lines.length - 1) / 2) * lineHeight),
        size: sizes.label,
        anchor: "start" as const,
        tone: series.colour,
        bold: true,
        rim: false,
      })),
    ),
  };
}

/** Names of several series beside their points in the first row: right of them, left where the picture ends. */
function besideRows(panel: Panel, { box }: PanelScene, scales: Scales): readonly SceneText[] {
  return panel.series.flatMap((series) => {
    const first = series.points.find(({ value }) => value !== null);
    if (series.label === "" || !first || first.value === null) return [];
    const [, middle] = scales.point(first.at, first.value);
    const right = scales.x(Math.max(first.value, first.high ?? first.value)) + labelGap;
    const left = scales.x(Math.min(first.value, first.low ?? first.value)) - labelGap;
    const fits = right + textWidth(series.label, sizes.label, 600) <= box.x + box.width + labelGap;
    const y = middle + sizes.label * baseline;
    const common = {
      text: series.label,
      y,
      size: sizes.label,
      bold: true,
      rim: true,
      tone: series.colour,
    } as const;
    return [fits ? { ...common, x: right, anchor: "start" } : { ...common, x: left, anchor: "end" }];
  });
}

/** Beside the line where there is room, else tied to it. */
function alongLines(panel: Panel, scene: PanelScene, before: PanelScene | undefined): Labels {
  const room = { ...scene.box, y: scene.box.y + 2, height: scene.box.height - 4 };
  const curves = scene.series.map(({ lines }, i) => ({
    points: lines.flat(),
    width: textWidth(panel.series[i]?.label ?? "", sizes.label, 600),
    height: sizes.label,
  }));
  const taken = scene.series.flatMap(markBoxes);
  const boxes = [...placeAlong(curves, room, taken, before?.series.map(({ label }) => label) ?? [])];
  const ties: string[] = [];
  for (const [i, box] of boxes.entries()) {
    if (box || (curves[i]?.width ?? 0) === 0) continue;
    const busy = [...taken, ...boxes.filter((other) => other !== undefined)];
    const callout = placeCallout(curves, i, room, busy, before?.series[i]?.label);
    if (!callout) continue;
    boxes[i] = callout.box;
    const [x, y] = callout.to;
    ties.push(`M${round(callout.from[0])},${round(callout.from[1])}L${round(x)},${round(y)}`);
    ties.push(markerPath("circle", x, y, 3));
  }
  return {
    boxes,
    leaders: ties.join(""),
    texts: boxes.flatMap((box, i) => {
      const series = panel.series[i];
      if (!box || !series) return [];
      const y = box.y + box.height * (0.5 + baseline);
      return [
        {
          text: series.label,
          x: box.x,
          y,
          size: sizes.label,
          anchor: "start" as const,
          tone: series.colour,
          bold: true,
          rim: true,
        },
      ];
    }),
  };
}

/** Boxes around a series' markers, to keep texts clear of them. */
export const markBoxes = ({ spots }: SeriesScene): readonly Box[] => spots.map(spotBox);

const spotBox = ([x, y]: readonly [number, number]): Box => ({
  x: x - sizes.ring - 6,
  y: y - sizes.ring - 6,
  width: 2 * sizes.ring + 12,
  height: 2 * sizes.ring + 12,
});
