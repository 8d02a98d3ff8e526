import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  Element,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
} from "chart.js";
import { mark } from "../mount-dom.ts";
import type { Size } from "./frame.ts";
import { layOut } from "./layout.ts";
import { axis, datasetOf, type Datum, plainOptions } from "./mount-dataset.ts";
import { drawBehind, drawMarks, drawPen, drawSurfaces, drawTexts } from "./mount-draw.ts";
import { readPalette } from "./mount-palette.ts";
import type { Panel, Plot } from "./plot.ts";
import { type PanelScene, type Scene, sizes } from "./scene.ts";

/** Markers come from the scene, so that Chart.js has no points to draw. */
class NoPoint extends Element {
  static readonly id = "point";

  draw(): void {}

  size(): number {
    return 0;
  }
}

Chart.register(BarController, BarElement, LineController, LineElement, NoPoint, LinearScale);

type PanelChart = Chart<"line" | "bar", Datum[]>;

/** A plot drawn by Chart.js in place of its SVG, at the size and in the type size that CSS gives it. */
export interface LiveChart {
  /** Draws at once; call it at most once a frame. `pen`, 0 to 1: lines are there only up to this share of the time. */
  readonly draw: (plot: Plot, pen?: number) => void;
  /** Theme, size or screen changed. */
  readonly restyle: () => void;
  /** Takes the canvases away; the SVG is there again. */
  readonly remove: () => void;
}

/**
 * Puts a live chart over the SVG in `picture`. One Chart.js chart a panel draws the data; grid, bands, names and marks
 * come from the same scene as the SVG, drawn by a plugin.
 */
export function liveChart(picture: HTMLElement): LiveChart {
  const still = picture.querySelector<SVGElement>(".plot-svg");
  const holder = document.createElement("div");
  holder.className = "plot-live";
  holder.setAttribute("role", "img");
  picture.append(holder);
  still?.style.setProperty("visibility", "hidden");
  let palette = readPalette(picture);
  let plot: Plot | undefined;
  let scene: Scene | undefined;
  let unit = 1;
  let charts: PanelChart[] = [];
  let pen: number | undefined;
  /** Drawing units of the picture; read where the page is at rest, since asking in mid-frame makes it lay itself out twice. */
  let size: Size | undefined;
  /** Padding and scales, and each dataset's looks, as they were last set. */
  const framed = new WeakMap<PanelChart, string>();
  const drawn = new WeakMap<PanelChart, string[]>();

  const plugin: Plugin<"line" | "bar"> = {
    id: "scene",
    beforeDatasetsDraw: (chart) => {
      inUnits(chart, drawBehind);
      if (pen !== undefined) wipe(chart, pen);
      inUnits(chart, drawSurfaces);
    },
    afterDatasetsDraw: (chart) => {
      inUnits(chart, drawMarks);
      if (pen !== undefined) chart.ctx.restore();
      const share = pen;
      inUnits(chart, (context, of, panel, colours) => drawTexts(context, of, panel, colours, share));
      if (share === undefined) return;
      inUnits(chart, (context, of, panel, colours) => drawPen(context, of, panel, colours, share));
    },
  };

  /** What belongs to the lines is there only up to the pen. */
  function wipe({ ctx, chartArea, height }: Chart, share: number): void {
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, chartArea.left + chartArea.width * share, height);
    ctx.clip();
  }

  function inUnits(chart: Chart, paint: typeof drawBehind): void {
    const panel = charts.length === 0 ? 0 : charts.findIndex((one) => one.id === chart.id);
    const strip = scene?.panels[panel]?.strip;
    if (!scene || !strip) return;
    const { ctx } = chart;
    ctx.save();
    ctx.scale(unit, unit);
    ctx.translate(-edge(strip.x), -edge(strip.y));
    paint(ctx, scene, panel, palette);
    ctx.restore();
  }

  /** Strips begin at whole pixels, so that neighbouring canvases meet without a seam. */
  const edge = (at: number) => Math.round(at * unit) / unit;

  function draw(next: Plot, share?: number): void {
    plot = next;
    pen = share;
    if (!size) measure();
    // Out of sight there is no size: drawn when it comes into view.
    if (!size) return;
    // Labels stay where they were while lines move, not while the room changes.
    const same = scene?.width === size.width && scene.height === size.height;
    scene = layOut(next, size, same ? scene : undefined);
    if (charts.length !== scene.panels.length) build(scene);
    for (const [i, panel] of next.panels.entries()) {
      const chart = charts[i];
      const panelScene = scene.panels[i];
      if (chart && panelScene) paintPanel(chart, panel, panelScene);
    }
    mark(holder, "aria-label", next.finding);
  }

  function measure(): void {
    const { clientWidth, clientHeight } = picture;
    unit = Number.parseFloat(getComputedStyle(picture).fontSize) / sizes.label;
    const seen = clientWidth > 0 && clientHeight > 0;
    size = seen ? { width: clientWidth / unit, height: clientHeight / unit } : undefined;
  }

  function build(of: Scene): void {
    for (const chart of charts) chart.destroy();
    holder.replaceChildren();
    charts = [];
    for (const _ of of.panels) {
      const canvas = document.createElement("canvas");
      holder.append(canvas);
      charts.push(
        new Chart<"line" | "bar", Datum[]>(canvas, {
          // Asks the page for nothing: sizes are given, and there are no events.
          platform: BasicPlatform,
          type: "line",
          data: { datasets: [] },
          options: plainOptions(),
          plugins: [plugin],
        }),
      );
    }
  }

  function paintPanel(chart: PanelChart, panel: Panel, { box, strip, series }: PanelScene): void {
    const left = Math.round(strip.x * unit);
    const top = Math.round(strip.y * unit);
    const width = Math.round((strip.x + strip.width) * unit) - left;
    const height = Math.round((strip.y + strip.height) * unit) - top;
    const { options, canvas } = chart;
    if (canvas.style.left !== `${left}px`) canvas.style.left = `${left}px`;
    if (canvas.style.top !== `${top}px`) canvas.style.top = `${top}px`;
    options.devicePixelRatio = devicePixelRatio;
    options.indexAxis = panel.values === "y" ? "x" : "y";
    const padding = {
      left: box.x * unit - left,
      top: box.y * unit - top,
      right: width - ((box.x + box.width) * unit - left),
      bottom: height - ((box.y + box.height) * unit - top),
    };
    const keys = drawn.get(chart) ?? [];
    drawn.set(chart, keys);
    const frame = JSON.stringify([padding, panel.x.domain, panel.y.domain, panel.x.names, panel.y.names]);
    const reframed = framed.get(chart) !== frame;
    // Chart.js works its options out anew when they are new objects.
    if (reframed) {
      framed.set(chart, frame);
      options.layout = { autoPadding: false, padding };
      options.scales = { x: axis(panel.x), y: axis(panel.y) };
    }
    const { datasets } = chart.data;
    let changed = reframed || datasets.length !== panel.series.length;
    datasets.length = panel.series.length;
    const moved: number[] = [];
    for (const [i, one] of panel.series.entries()) {
      const of = series[i];
      if (!of) continue;
      const next = datasetOf(one, of, panel, box.width, palette, unit);
      // Chart.js keeps what it made for a dataset as long as the object stays the same.
      const last = datasets[i];
      const { data, ...look } = next;
      const looks = JSON.stringify(look);
      if (last && keys[i] === looks) {
        if (samePlaces(last.data, data)) continue;
        moved.push(i);
      } else changed = true;
      keys[i] = looks;
      if (last && last.type === next.type) Object.assign(last, next);
      else datasets[i] = next;
    }
    if (
      chart.width !== width ||
      chart.height !== height ||
      chart.currentDevicePixelRatio !== devicePixelRatio
    ) {
      chart.resize(width, height);
      changed = true;
    }
    // Options and scales are worked out anew only where they are others: a line that moves is its points, and a band or a
    // label is drawn by the scene.
    if (changed) return chart.update("none");
    for (const i of moved) {
      const { controller } = chart.getDatasetMeta(i);
      controller.buildOrUpdateElements();
      controller.update("none");
    }
    chart.draw();
  }

  const again = () => {
    measure();
    if (plot) draw(plot, pen);
  };
  const observer = new ResizeObserver(() => again());
  observer.observe(picture);
  let gone = false;
  void document.fonts.ready.then(() => (gone ? undefined : again()));

  return {
    draw,
    restyle: () => {
      palette = readPalette(picture);
      again();
    },
    remove: () => {
      gone = true;
      observer.disconnect();
      for (const chart of charts) chart.destroy();
      holder.remove();
      still?.style.removeProperty("visibility");
    },
  };
}

/** NaN, where a value is missing, stands where NaN stood. */
function samePlaces(last: readonly Datum[], next: readonly Datum[]): boolean {
  return (
    last.length === next.length &&
    next.every(({ x, y }, i) => Object.is(last[i]?.x, x) && Object.is(last[i]?.y, y))
  );
}
