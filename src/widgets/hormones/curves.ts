import type { Control, ControlValues, Scenario } from "../../physiology/types.ts";
import type { Words } from "../../words/words.ts";
import type { Plot } from "../plot/plot.ts";
import type { CurveOptions, Domain, DrawnCurves } from "./drawn.ts";
import { hormonesPlot } from "./hormones-plot.ts";
import { type DrawnRun, type Ghost, runsFor } from "./runs.ts";
import { scenarioOf } from "./scenario-of.ts";
import { knowledgeSentence, measuredSentence, peakSentence } from "./sentences.ts";
import type { HormonesSettings } from "./settings.ts";

/** Something that can be drawn for values of its controls: a scenario of one person, or two people at once. */
export interface Curves {
  readonly title: string;
  /** The sentence that the model's documentation demands. */
  readonly model: (words: Words) => string;
  readonly controls: readonly Control[];
  readonly sources: readonly string[];
  /** Whether the plausible band can be drawn. */
  readonly hasBand: boolean;
  readonly draw: (moved: ControlValues, options: CurveOptions) => DrawnCurves;
}

/** The curves of one person: a scenario by name or the author's own. */
export function onePerson(settings: HormonesSettings): Curves {
  const scenario = scenarioOf(settings);
  // A band that comes by itself finds the lines as they were.
  let last: { readonly key: string; readonly runs: readonly DrawnRun[] } | undefined;
  const runsOf = (moved: ControlValues, kept: Ghost | undefined, quick: boolean): readonly DrawnRun[] => {
    const key = JSON.stringify([moved, kept, quick]);
    if (last?.key !== key) last = { key, runs: runsFor(settings, moved, kept, quick) };
    return last.runs;
  };
  return {
    title: scenario.title,
    model: (words) => words.hormones.model[scenario.ground],
    controls: scenario.controls,
    sources: scenario.sources,
    hasBand: settings.band,
    draw: (moved, options) => {
      const { language, words, ghost, quick = false } = options;
      const kept = ghost && { label: words.hormones.before, now: words.hormones.now, values: ghost };
      const runs = runsOf(moved, kept, quick);
      const measured = measuredSentence(settings, runs[0]?.values ?? {}, words);
      const peak = (run: DrawnRun) => peakSentence(settings, run, scenario, language, words);
      const key = knowledgeSentence(settings, runs, words);
      return {
        plot: hormonesPlot(settings, runs, options),
        key: [
          key,
          sprayed(runs, scenario) ? words.hormones.spray : "",
          measured,
          options.band ? (options.ofRoom ? words.hormones.roomBand : words.hormones.band) : "",
        ]
          .filter(Boolean)
          .join(" "),
        heard: () => runs.map(peak).join(" "),
        now: () => runs.slice(0, 1).map(peak).join(""),
      };
    },
  };
}

/** The value axes of a plot, panel by panel. */
export const axesOf = ({ panels }: Plot): readonly Domain[] => panels.map(({ y }) => y.domain);

/** Whether a spray is in any run: then the chart says how little is known of what it does to cortisol. */
function sprayed(runs: readonly DrawnRun[], scenario: Scenario): boolean {
  return runs.some(({ values }) => scenario.situation(values).doses.length > 0);
}

/** The controls that the author wants on stage, in the author's order. */
export function controlsOf(curves: Curves, settings: HormonesSettings): readonly Control[] {
  return settings.controls.flatMap((name) => curves.controls.filter((control) => control.name === name));
}
