import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { trimmed } from "../../src/cli/vite/chart-plugin.ts";
import { root } from "../support/sources.ts";

it("marks what Chart.js reads while it is defined, and nothing else", () => {
  expect(trimmed("class A { static defaults = TimeScale.defaults; }")).toBe(
    "class A { static defaults = /* @__PURE__ */ (() => TimeScale.defaults)(); }",
  );
  expect(trimmed("callback: Ticks.formatters.numeric\n")).toBe(
    "callback: /* @__PURE__ */ (() => Ticks.formatters.numeric)()\n",
  );
  expect(trimmed("TimeScale.defaults.x = 1; Ticks.other()")).toBe("TimeScale.defaults.x = 1; Ticks.other()");
});

it("leaves one platform to choose", () => {
  const code = readFileSync(join(root, "node_modules/chart.js/dist/chart.js"), "utf8");
  expect(code).toContain("return DomPlatform;");
  expect(trimmed(code)).not.toContain("return DomPlatform;");
});

it("finds all four of them in the version that is installed", () => {
  const code = readFileSync(join(root, "node_modules/chart.js/dist/chart.js"), "utf8");
  expect(trimmed(code).split("@__PURE__ */ (() =>")).toHaveLength(5);
});
