import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { simulate } from "../src/physiology/simulate.ts";
import { tsst } from "../src/physiology/scenarios/tsst.ts";
import { staticHost, withBrowser } from "./browser.ts";
import { median, processCost, show } from "./measure.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");

/** Two panels, four curves: the speech alone and three to compare, with a slider for touch. */
const seminar = `# A curve

\`\`\`hormones #curve
scenario: tsst
show: [cortisol, oxytocin]
controls: [touch]
compare:
  - { support: before, label: before }
  - { support: during, label: during }
  - { support: throughout, label: throughout }
finding: In the model touch lowers the peak.
\`\`\`
`;

interface Drag {
  /** Time between frames while the slider was dragged, ms. */
  readonly frames: readonly number[];
  /** Script time of each frame that redrew, ms. */
  readonly work: readonly number[];
}

/** Drags the slider for about a second, one move a frame, and records every frame. */
async function drag(page: Page): Promise<Drag> {
  const slider = page.locator("#curve input[type=range]");
  await slider.waitFor();
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  await page.evaluate(() => {
    const frames: number[] = [];
    const work: number[] = [];
    Object.assign(globalThis, { benchDrag: { frames, work } });
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    // Everything the page draws in a frame is timed; the empty frames of this recorder are not.
    globalThis.requestAnimationFrame = (draw) =>
      ask((time) => {
        const start = performance.now();
        draw(time);
        work.push(performance.now() - start);
      });
    let last = performance.now();
    const tick = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      ask(tick);
    };
    ask(tick);
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  for (let i = 0; i <= 60; i++) await page.mouse.move(box.x + 2 + ((box.width - 4) * i) / 60, y);
  await page.mouse.up();
  return page.evaluate(() => (globalThis as unknown as { benchDrag: Drag }).benchDrag);
}

/** What a dragged control costs in every frame, and what share of it is the model. */
export async function benchDrag(): Promise<void> {
  console.log("\nDragging a control: two panels, four curves, redrawn in every frame");
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  await writeFile(join(folder, "curve.md"), seminar);
  await processCost([attune, "build", join(folder, "curve.md"), "--out", join(folder, "out")]);
  const host = await staticHost(join(folder, "out"));
  try {
    await withBrowser(async (context) => {
      for (const throttled of [1, 4]) {
        const page = await context.newPage();
        await page.goto(`${host.address}/`);
        await page.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
        const session = await context.newCDPSession(page);
        await session.send("Emulation.setCPUThrottlingRate", { rate: throttled });
        await drag(page);
        const { frames, work } = await drag(page);
        const at = throttled === 1 ? "" : `, processor ${throttled} times slower`;
        const redraw = median(work);
        show({
          what: `script of one frame that redraws, median${at}`,
          value: redraw,
          unit: "ms",
          limit: 16.7 * (throttled === 1 ? 1 : 2),
        });
        show({ what: `script of one frame, longest${at}`, value: Math.max(...work), unit: "ms" });
        show({ what: `time between frames, median${at}`, value: median(frames), unit: "ms" });
        if (throttled === 1) {
          const speech = { ...tsst.situation({}), from: -60, to: 120 };
          const runs: number[] = [];
          for (let i = 0; i < 400; i++) {
            const start = performance.now();
            simulate(speech);
            if (i >= 200) runs.push(performance.now() - start);
          }
          show({
            what: "the model's share of it: four runs, so drawing costs more",
            value: (4 * median(runs)) / redraw,
            unit: "x",
            limit: 0.5,
          });
        }
        await page.close();
      }
    });
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
