import type { Plugin } from "vite";

/** What parts of Chart.js read while they are defined, and by that alone look as if they did something. */
const reads = /(?<=static defaults = )TimeScale\.defaults|\bTicks\.formatters\.\w+/g;

/** Scales that no chart here has. */
const unused = /static id\s*=\s*["'`](radialLinear|time|timeseries|logarithmic)["'`]/;

/**
 * Leaves out of Chart.js the scales that nobody asked for, an eighth of it. The bundler would leave them out by itself but
 * for the values that they read.
 */
export function chartPlugin(): Plugin {
  return {
    name: "attune-chart",
    apply: "build",
    transform: (code, id) =>
      id.endsWith("/chart.js/dist/chart.js") ? { code: withoutReads(code), map: null } : undefined,
    generateBundle: (_options, bundle) => {
      for (const part of Object.values(bundle)) {
        const [, scale] = (part.type === "chunk" && unused.exec(part.code)) || [];
        if (scale !== undefined)
          throw new Error(`Chart.js keeps its scale “${scale}” in ${part.fileName}: see chart-plugin.ts.`);
      }
    },
  };
}

/** The code with each of those reads marked as doing nothing else. */
export const withoutReads = (code: string): string =>
  code.replace(reads, (value) => `/* @__PURE__ */ (() => ${value})()`);
