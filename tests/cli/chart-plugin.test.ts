import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withoutReads } from "../../src/cli/vite/chart-plugin.ts";
import { root } from "../support/sources.ts";

it("marks what Chart.js reads while it is defined, and nothing else", () => {
  expect(withoutReads("class A { static defaults = TimeScale.defaults; }")).toBe(
    "class A { static defaults = /* @__PURE__ */ (() => TimeScale.defaults)(); }",
  );
  expect(withoutReads("callback: Ticks.formatters.numeric\n")).toBe(
    "callback: /* @__PURE__ */ (() => Ticks.formatters.numeric)()\n",
  );
  expect(withoutReads("TimeScale.defaults.x = 1; Ticks.other()")).toBe(
    "TimeScale.defaults.x = 1; Ticks.other()",
  );
});

it("finds all four of them in the version that is installed", () => {
  const code = readFileSync(join(root, "node_modules/chart.js/dist/chart.js"), "utf8");
  expect(withoutReads(code).split("@__PURE__ */ (() =>")).toHaveLength(5);
});
