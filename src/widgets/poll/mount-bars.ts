import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** One set of bars: a length and a colour for each row. */
export interface Bars {
  readonly lengths: readonly number[];
  readonly colors: readonly string[];
}

/** The drawn bars. */
export interface DrawnBars {
  readonly draw: (
    sets: readonly Bars[],
    options: { readonly longest: number; readonly corner: number },
  ) => void;
  readonly destroy: () => void;
}

/**
 * Draws horizontal bars and nothing else: labels and numbers are the page's own text beside them. Every row has the
 * same height; the sets of a row stand one below the other.
 */
export function drawBars(canvas: HTMLCanvasElement, moves: boolean): DrawnBars {
  const chart = new Chart<"bar", number[], number>(canvas, {
    type: "bar",
    data: { labels: [], datasets: [] },
    options: {
      indexAxis: "y",
      // Observed below: Chart.js forgets a change of size that comes while a bar still grows.
      responsive: false,
      maintainAspectRatio: false,
      animation: moves ? { duration: 250, easing: "easeOutQuad" } : false,
      events: [],
      layout: { padding: 0 },
      scales: {
        x: { display: false, min: 0, max: 1 },
        y: { display: false, offset: true },
      },
      datasets: { bar: { categoryPercentage: 1, barPercentage: 0.72 } },
    },
  });
  const resize = (): void => {
    const { clientWidth = 0, clientHeight = 0 } = canvas.parentElement ?? {};
    if (chart.width === clientWidth && chart.height === clientHeight) return;
    chart.stop();
    chart.resize(clientWidth, clientHeight);
  };
  resize();
  const observer = new ResizeObserver(resize);
  if (canvas.parentElement) observer.observe(canvas.parentElement);
  return {
    draw: (sets, { longest, corner }) => {
      chart.data.labels = sets[0]?.lengths.map((_, index) => index) ?? [];
      for (const [index, set] of sets.entries()) {
        const dataset = {
          data: [...set.lengths],
          backgroundColor: [...set.colors],
          borderRadius: corner,
          borderSkipped: false,
        };
        const drawn = chart.data.datasets[index];
        if (drawn) Object.assign(drawn, dataset);
        else chart.data.datasets.push(dataset);
      }
      if (chart.options.scales?.["x"]) chart.options.scales["x"].max = Math.max(1, longest);
      chart.update();
    },
    destroy: () => {
      observer.disconnect();
      chart.destroy();
    },
  };
}
