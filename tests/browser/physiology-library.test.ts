import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { root } from "../support/sources.ts";
import { tempFolder } from "../support/temp-folder.ts";

const library = join(root, "dist/physiology/simulate.js");
const documented = [
  ...readFileSync(join(root, "docs/physiology.md"), "utf8").matchAll(
    /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g,
  ),
].map(([, code = "", prints = ""]) => ({ code, prints }));

/** A project that has the package installed. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder({ "package.json": `{ "type": "module", "private": true }`, ...files });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/attune"));
  return folder;
}

const node = (folder: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

test("every example of docs/physiology.md prints in Node what stands under it", () => {
  expect(documented.length).toBeGreaterThanOrEqual(6);
  const folder = project(Object.fromEntries(documented.map(({ code }, i) => [`example-${i}.js`, code])));
  for (const [i, { prints }] of documented.entries())
    expect([i, node(folder, `example-${i}.js`)]).toEqual([i, prints]);
});

test("and in a browser the same", async () => {
  const pages = documented.map(
    ({ code }) =>
      `<!doctype html><script type="importmap">{"imports":{"attune/physiology":"/simulate.js"}}</script><script type="module">${code}\nconsole.log("that is all")</script>`,
  );
  const server = createServer(({ url = "/" }, response) => {
    const script = url === "/simulate.js";
    response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
    response.end(script ? readFileSync(library) : (pages[Number(url.slice(1))] ?? ""));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  try {
    for (const [i, { prints }] of documented.entries()) {
      const page = await browser.newPage();
      const lines: string[] = [];
      const done = new Promise<void>((resolve, reject) => {
        page.on("console", (said) => (said.text() === "that is all" ? resolve() : lines.push(said.text())));
        page.on("pageerror", reject);
      });
      await page.goto(`http://127.0.0.1:${port}/${i}`);
      await done;
      expect([i, `${lines.join("\n")}\n`]).toEqual([i, prints]);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
});

test("the package finds itself by name, also inside a clone", () => {
  const code = `import { simulate, scenarios } from "attune/physiology"; console.log(simulate(scenarios.tsst.situation({})).time.length)`;
  expect(node(root, "--input-type=module", "--eval", code)).toBe("1801\n");
});

test("it needs nothing but itself", () => {
  const text = readFileSync(library, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  expect(text).not.toMatch(/\bimport\b|\brequire\(|\bprocess\.|\bdocument\./);
});

const use = `
import {
  circadian, customScenario, defaults, parameterFacts, plausibleBand, ranges, scenarios, simulate, simulateDyad, steadyState,
  type Parameters, type Run, type Scenario, type Situation,
} from "attune/physiology";

const situation: Situation = {
  stressor: [{ from: 0, to: 10 }], present: [], touch: [], doses: [{ time: -50, units: 24 }],
  restingCortisol: 5, parameters: { ...defaults, I: 3 }, from: -60, to: 90, step: 0.1,
};
const run: Run = simulate(situation);
export const peak: number = Math.max(...run.cortisol);
const own: Scenario = customScenario("meeting", { title: "A meeting", stressor: [{ from: 0, to: 20, note: "meeting" }] });
const band = plausibleBand(own, { stressor: 0.5 }, { draws: 20 });
export const low: Float64Array = band.cortisol.low;
export const rest: number = steadyState(situation).cortisol + circadian(8);
export const both = simulateDyad(situation, situation, { attunement: 0.5, delay: 1 }).second.time.length;
const name: keyof Parameters = "tC";
export const facts: string = parameterFacts[name].meaning + (ranges[name]?.kind ?? "") + (scenarios["tsst"]?.title ?? "");

// @ts-expect-error a situation needs its times
simulate({ stressor: [] });
// @ts-expect-error there is no such parameter
simulate({ ...situation, parameters: { ...defaults, tauX: 1 } });
// @ts-expect-error a run cannot be changed
run.cortisol = new Float64Array();
// @ts-expect-error control values are numbers and names
own.situation({ stressor: true });
`;

describe.each([
  ["a bundler", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ["Node", ["--module", "nodenext", "--moduleResolution", "nodenext"]],
])("types as %s resolves them", (_, resolution) => {
  test("fit what the functions take and give", () => {
    const folder = project({ "use.ts": use });
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    expect(existsSync(compiler)).toBe(true);
    // Without the settings of a project: the strictest that a user may have.
    const args = [
      compiler,
      "use.ts",
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--noUncheckedIndexedAccess",
      "--skipLibCheck",
      "false",
      "--target",
      "es2024",
      "--types",
      "",
      ...resolution,
    ];
    let said = "";
    try {
      said = node(folder, ...args);
    } catch (error) {
      said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    }
    expect(said).toBe("");
  });
});
