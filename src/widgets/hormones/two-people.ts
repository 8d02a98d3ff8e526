import { dance } from "../../physiology/dance.ts";
import type { Curves } from "./curves.ts";
import { dancePlot } from "./dance-plot.ts";
import type { HormonesSettings } from "./settings.ts";

/** The curves of two people at once. The browser loads them only where a deck shows them. */
export function twoPeople(settings: HormonesSettings): Curves {
  return {
    title: dance.title,
    model: (words) => words.hormones.model.two,
    controls: dance.controls,
    sources: [],
    hasBand: false,
    draw: (moved, options) => dancePlot({ ...settings.set, ...moved }, options),
  };
}
