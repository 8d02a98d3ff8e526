import type { CDPSession, Page } from "playwright-core";
import { tsst } from "../src/physiology/scenarios/tsst.ts";
import { seriesIn } from "../src/physiology/series.ts";
import { dragSlider, openCurves, withCurves } from "./curve-page.ts";
import { median, show } from "./measure.ts";

const block = (...supports: readonly string[]): string => `scenario: tsst
show: [cortisol, oxytocin]
controls: [touch]
compare:
${supports.map((support) => `  - { support: ${support}, label: ${support} }`).join("\n")}
finding: In the model touch lowers the peak.`;

/** The speech with a slider for touch: alone and with support, and alone with three to compare; in two panels each. */
const slides = [
  { curves: 4, block: block("before") },
  { curves: 8, block: block("before", "during", "throughout") },
] as const;

/**
 * Milliseconds that the page's own thread is at work in a frame that redraws, by what it does. Its processor time: another
 * program that has the processor in between does not count.
 */
interface FrameCost {
  /** The whole frame, from its beginning to what is handed to the compositor. */
  readonly whole: number;
  readonly script: number;
  readonly style: number;
  readonly paint: number;
  /** Canvases to pixels: on the page's own thread where there is no graphics processor. */
  readonly pixels: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, µs. */
  readonly tdur?: number;
  readonly tid: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

const scripts = new Set(["FireAnimationFrame"]);
const styles = new Set(["UpdateLayoutTree", "Layout"]);
const paints = new Set(["PrePaint", "Paint", "Layerize", "Commit"]);
const pixels = new Set(["LayerTreeHost::DoUpdateLayers"]);

/**
 * Frames of the page into which a new value fell, from Chromium's own trace. A frame in which only the plausible band
 * follows costs half as much; those are not counted.
 */
async function traceDrag(page: Page, session: CDPSession, slider: string): Promise<readonly FrameCost[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "cc", "blink"] },
  });
  await dragSlider(page, session, slider, 120);
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  const main = events.find(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  )?.tid;
  const own = events.filter(({ tid, dur }) => tid === main && dur !== undefined);
  return own
    .filter(({ name }) => name === "ProxyMain::BeginMainFrame")
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      tdur,
      inside: own.filter((one) => one.ts >= ts && one.ts < ts + dur),
    }))
    .filter(({ inside }) => inside.some(({ args }) => args?.data?.type === "input"))
    .map(({ tdur, inside }) => {
      const sum = (names: ReadonlySet<string>) =>
        inside.reduce((all, one) => all + (names.has(one.name) ? (one.tdur ?? 0) : 0), 0) / 1000;
      return {
        whole: tdur / 1000,
        script: sum(scripts),
        style: sum(styles),
        paint: sum(paints),
        pixels: sum(pixels),
      };
    })
    .filter(({ script }) => script > 0);
}

/** What a dragged control costs in every frame, where that goes, and what share of it is the model. */
export async function benchDrag(): Promise<void> {
  await withCurves(
    slides.map(({ block: text }) => text),
    async (address, context) => {
      for (const [slide, { curves }] of slides.entries()) {
        console.log(
          `\nDragging a control: two panels, ${curves} curves, redrawn in every frame that a new value falls into`,
        );
        for (const throttled of [1, 4]) {
          const { page, session } = await openCurves(context, address, slide, throttled);
          const slider = `#curve-${slide} input[type=range]`;
          await dragSlider(page, session, slider, 60);
          showFrames(await traceDrag(page, session, slider), curves, throttled);
          await page.close();
        }
      }
    },
  );
}

function showFrames(frames: readonly FrameCost[], curves: number, throttled: number): void {
  const at = throttled === 1 ? "" : `, processor ${throttled} times slower`;
  const of = (part: keyof FrameCost) => median(frames.map((frame) => frame[part]));
  const limit = 16.7 * (throttled === 1 ? 1 : 2);
  show({
    what: `frame that redraws, median of ${frames.length}${at}`,
    value: of("whole"),
    unit: "ms",
    limit,
  });
  for (const [part, what] of [
    ["script", "model, labels and canvas"],
    ["style", "styles and layout"],
    ["paint", "painting and handing over"],
    ["pixels", "canvases to pixels, without a graphics processor"],
  ] as const)
    show({ what: `  of it ${what}${at}`, value: of(part), unit: "ms" });
  const long = frames.filter(({ whole }) => whole > limit).length;
  show({ what: `frames past the limit${at}`, value: (100 * long) / frames.length, unit: "%" });
  if (throttled > 1) return;
  const share = ((curves / 2) * oneRun()) / of("whole");
  show({ what: "the model's share", value: share, unit: "x", limit: 0.5 });
}

/** Median time of one run as it is drawn, ms. */
function oneRun(): number {
  const runs: number[] = [];
  for (let i = 0; i < 400; i++) {
    const start = performance.now();
    seriesIn(tsst.situation({ touch: i % 10 }), { from: -20, to: 80 }, tsst.cortisolAs);
    if (i >= 200) runs.push(performance.now() - start);
  }
  return median(runs);
}
