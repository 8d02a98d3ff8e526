import { liveChart } from "../plot/mount-chart.ts";
import type { Mount } from "../stage.ts";
import { hormonesPlot } from "./hormones-plot.ts";
import { controlsOf } from "./controls.ts";
import { liveControls } from "./mount-controls.ts";
import { wordsUnder } from "./mount-words.ts";
import { isHormonesSettings } from "./read-settings.ts";
import { runsFor } from "./runs.ts";
import { peakSentence } from "./sentences.ts";
import { readValues, scenarioOf } from "./settings.ts";

/** How long nothing may move before a screen reader hears what came out, ms. */
const settleAfter = 500;

/** The curves on stage: controls move the situation, the model runs, both panels are redrawn in the same frame. */
const mount: Mount = (element, published, stage) => {
  const picture = element.querySelector<HTMLElement>(".plot-picture");
  if (!picture || !isHormonesSettings(published)) return { unmount: () => undefined };
  const settings = published;
  const { language, words } = stage;
  const scenario = scenarioOf(settings);
  const controls = controlsOf(settings);
  const options = { language, words, finding: settings.finding };
  const asWritten = hormonesPlot(settings, runsFor(settings, {}), options);
  const chart = liveChart(picture);
  const texts = wordsUnder(element, settings, words);
  const side = element.querySelector<HTMLElement>(".plot-controls");
  const still = [...(side?.childNodes ?? [])];
  let frame = 0;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const live = liveControls(controls, element.id, (name, value) => {
    stage.state.write({ [name]: value });
    request();
    clearTimeout(settle);
    settle = setTimeout(() => {
      stage.announce(peakSentence(runsFor(settings, moved()), scenario, language, words));
    }, settleAfter);
  });
  if (side) {
    side.replaceChildren(...live.elements);
    side.inert = stage.view === "preview" || stage.view === "attendee";
  }

  const moved = () => readValues(controls, stage.state.read());

  function draw(): void {
    frame = 0;
    const values = moved();
    const runs = runsFor(settings, values);
    const plot = hormonesPlot(settings, runs, { ...options, atLeast: asWritten });
    live.show({ ...settings.set, ...values });
    chart.draw(plot);
    texts.show(plot, runs);
  }

  /** However many things change, there is one drawing a frame. */
  function request(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  const unsubscribe = stage.state.subscribe(request);
  draw();
  return {
    restyle: chart.restyle,
    unmount: () => {
      cancelAnimationFrame(frame);
      clearTimeout(settle);
      unsubscribe();
      chart.remove();
      texts.restore();
      if (side) {
        side.replaceChildren(...still);
        side.inert = false;
      }
    },
  };
};
export default mount;
