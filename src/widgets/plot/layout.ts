import { axesOf } from "./axes.ts";
import { frameOf, type Size } from "./frame.ts";
import { labelsOf, markBoxes } from "./labels.ts";
import type { Plot } from "./plot.ts";
import { remarksOf } from "./remarks.ts";
import { scalesOf } from "./scales.ts";
import type { PanelScene, Scene, SceneText } from "./scene.ts";
import { seriesScene } from "./series-scene.ts";

/**
 * Lays a plot out at a size in drawing units (thousandths of the slide's height). `before`, the last scene of the same
 * chart, keeps labels where they were as long as that is a good place.
 */
export function layOut(plot: Plot, size: Size, before?: Scene): Scene {
  const frame = frameOf(plot, size);
  const axes = axesOf(plot, frame);
  const texts: SceneText[] = [...axes.texts];
  const leaders: string[] = [];
  const panels: PanelScene[] = [];
  for (const [i, panel] of plot.panels.entries()) {
    const box = frame.boxes[i];
    const strip = frame.strips[i];
    if (!box || !strip) continue;
    const scales = scalesOf(panel, box);
    const bare = { box, strip, series: panel.series.map((series) => seriesScene(panel, series, scales)) };
    const labels = labelsOf(panel, bare, scales, size.width, before?.panels[i]);
    texts.push(...labels.texts);
    leaders.push(labels.leaders);
    if (i === 0 && plot.remarks && plot.remarks.length > 0) {
      const busy = [...bare.series.flatMap(markBoxes), ...labels.boxes.filter((one) => one !== undefined)];
      const remarks = remarksOf(plot.remarks, bare, scales, busy);
      texts.push(...remarks.texts);
      leaders.push(remarks.ties);
    }
    const series = bare.series.map((scene, s) => ({ ...scene, label: labels.boxes[s] }));
    panels.push({ ...bare, series });
  }
  const d = leaders.join("");
  const rules = d === "" ? axes.rules : [...axes.rules, { d, tone: "leader" as const }];
  return { ...size, panels, bands: axes.bands, rules, texts };
}
