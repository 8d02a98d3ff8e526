import type { Plugin } from "vite";

/** What parts of Chart.js read while they are defined, and by that alone look as if they did something. */
const reads = /(?<=static defaults = )TimeScale\.defaults|\bTicks\.formatters\.\w+/g;

/** Every chart here names its platform, which asks the page for nothing; the other one need not be there to choose. */
const choice = /return DomPlatform;/;

/** Scales that no chart here has. */
const unused = /static id\s*=\s*["'`](radialLinear|time|timeseries|logarithmic)["'`]/;

/**
 * Leaves out of Chart.js the scales and the platform that nobody asked for, a sixth of it. The bundler would leave the scales
 * out by itself but for the values that they read.
 */
export function chartPlugin(): Plugin {
  return {
    name: "attune-chart",
    apply: "build",
    transform: (code, id) =>
      id.endsWith("/chart.js/dist/chart.js") ? { code: trimmed(code), map: null } : undefined,
    generateBundle: (_options, bundle) => {
      for (const part of Object.values(bundle)) {
        const [, scale] = (part.type === "chunk" && unused.exec(part.code)) || [];
        if (scale !== undefined)
          throw new Error(`Chart.js keeps its scale “${scale}” in ${part.fileName}: see chart-plugin.ts.`);
      }
    },
  };
}

/** The code with each of those reads marked as doing nothing else, and one platform. */
export const trimmed = (code: string): string =>
  code
    .replace(reads, (value) => `/* @__PURE__ */ (() => ${value})()`)
    .replace(choice, "return BasicPlatform;");
