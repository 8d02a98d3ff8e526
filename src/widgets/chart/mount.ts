import { liveChart } from "../plot/mount-chart.ts";
import { keepOwnKeys } from "../plot/mount-keys.ts";
import type { Mount } from "../stage.ts";
import { chartPlot } from "./chart-plot.ts";
import { isChartSettings } from "./read-settings.ts";

/** The chart in the type size and the room that the page gives it, crisp on every screen. */
const mount: Mount = (element, settings, stage) => {
  const picture = element.querySelector<HTMLElement>(".plot-picture");
  if (!picture || !isChartSettings(settings)) return { unmount: () => undefined };
  const chart = liveChart(picture);
  chart.draw(chartPlot(settings, stage.language, stage.words, settings.finding));
  const summary = element.querySelector<HTMLElement>(".plot-values summary");
  const letKeys = summary ? keepOwnKeys(summary) : undefined;
  return {
    restyle: chart.restyle,
    unmount: () => {
      letKeys?.();
      chart.remove();
    },
  };
};
export default mount;
