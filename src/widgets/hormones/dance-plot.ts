import { dance } from "../../physiology/dance.ts";
import type { ControlValues } from "../../physiology/types.ts";
import type { Axis, Panel, Series } from "../plot/plot.ts";
import type { CurveOptions, DrawnCurves } from "./drawn.ts";

/** Room above and below the two lines. */
const domain = [-0.12, 1.15] as const;

/** Caregiver and child as two lines that move together: dotted, and without a number anywhere. */
export function dancePlot(values: ControlValues, { language, words, finding }: CurveOptions): DrawnCurves {
  const lines = dance.lines(values);
  const { from, to } = dance.window;
  const axis = (limits: readonly [number, number]): Axis => ({
    domain: limits,
    names: undefined,
    title: undefined,
    unit: undefined,
    signed: false,
    blank: true,
    time: false,
  });
  const series = (who: "caregiver" | "infant", colour: Series["colour"]): Series => ({
    kind: "line",
    label: words.hormones.two[who],
    colour,
    stroke: "dotted",
    strong: true,
    marks: "none",
    points: Array.from(lines.time, (at, i) => ({ at, value: lines[who][i] ?? 0 })),
    width: undefined,
  });
  const panel: Panel = {
    weight: 1,
    x: { ...axis([from, to]), title: words.hormones.two.time },
    y: { ...axis(domain), title: words.hormones.two.axis },
    values: "y",
    name: undefined,
    heading: undefined,
    labels: "along",
    series: [series("caregiver", "third"), series("infant", "cortisol")],
    reference: [0],
  };
  const heard = () =>
    words.hormones.two.heard(
      Math.round(100 * lines.caregiver.reduce((a, b) => Math.max(a, b))),
      Math.round(100 * lines.infant.reduce((a, b) => Math.max(a, b))),
    );
  return {
    plot: {
      basis: "model",
      finding,
      language,
      arrange: "rows",
      panels: [panel],
      bands: dance.bands.map((band) => ({ ...band, strength: band.strength ?? 0.7 })),
      // No numbers: the table says when, in words, and no more.
      table: () => ({
        head: [words.hormones.two.what, words.hormones.two.when],
        rows: dance.bands.map((band) => [band.label, words.hormones.two.between(band.from, band.to)]),
      }),
    },
    key: words.hormones.two.why,
    heard,
    now: heard,
  };
}
