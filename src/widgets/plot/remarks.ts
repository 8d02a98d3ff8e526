import type { Box } from "./along.ts";
import { heightAt } from "./along.ts";
import { baseline } from "./axes.ts";
import { placeTied } from "./callout.ts";
import { markerPath } from "./marker.ts";
import { textWidth } from "./measure.ts";
import type { Remark } from "./plot.ts";
import { type PanelScene, round, type SceneText, sizes } from "./scene.ts";
import type { Scales } from "./scales.ts";

/** Remarks of the author, each tied to the first line of the panel; `busy` are the labels that stand already. */
export function remarksOf(
  remarks: readonly Remark[],
  { box, series }: PanelScene,
  scales: Scales,
  busy: readonly Box[],
): { readonly texts: readonly SceneText[]; readonly ties: string } {
  const texts: SceneText[] = [];
  const ties: string[] = [];
  const taken = [...busy];
  const curves = series.map(({ lines }) => ({ points: lines.flat(), width: 0, height: 0 }));
  const [first] = curves;
  for (const { at, text } of remarks) {
    const x = scales.x(at);
    if (!first || first.points.length === 0 || x < box.x || x > box.x + box.width) continue;
    const anchor = [x, heightAt(first.points, x)] as const;
    const size = { width: textWidth(text, sizes.label), height: sizes.label };
    const callout = placeTied({ curves, others: [], anchors: [anchor], size, room: box, busy: taken });
    if (!callout) continue;
    taken.push(callout.box);
    ties.push(`M${round(callout.from[0])},${round(callout.from[1])}L${round(anchor[0])},${round(anchor[1])}`);
    ties.push(markerPath("circle", ...anchor, 5));
    const y = callout.box.y + callout.box.height * (0.5 + baseline);
    texts.push({
      text,
      x: callout.box.x,
      y,
      size: sizes.label,
      anchor: "start",
      tone: "text",
      bold: false,
      rim: true,
    });
  }
  return { texts, ties: ties.join("") };
}
