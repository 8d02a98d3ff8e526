import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { staticHost, withBrowser } from "./browser.ts";
import { processCost } from "./measure.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");

/** Slides of a seminar, each with curves, built and shown by a plain host in one Chromium. */
export async function withCurves(
  blocks: readonly string[],
  use: (address: string, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  const slides = blocks.map(
    (block, i) => `## Curves ${i} {#slide-${i}}\n\n\`\`\`hormones #curve-${i}\n${block}\n\`\`\`\n`,
  );
  await writeFile(join(folder, "curve.md"), ["# Start\n", ...slides].join("\n---\n\n"));
  await processCost([attune, "build", join(folder, "curve.md"), "--out", join(folder, "out")]);
  const host = await staticHost(join(folder, "out"));
  try {
    await withBrowser((context) => use(host.address, context));
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the slide with these curves, with a processor that is so many times slower; the curves are alive and have a size. */
export async function openCurves(
  context: BrowserContext,
  address: string,
  slide: number,
  throttled: number,
): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await context.newPage();
  await page.goto(`${address}/#/slide-${slide}`);
  await page.waitForFunction(
    (id) => (document.querySelector(`#${id} .plot-live canvas`)?.getBoundingClientRect().height ?? 0) > 100,
    `curve-${slide}`,
  );
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttled });
  return { page, session };
}

/**
 * Drags a slider from one end to the other, one move an event, so many moves. The browser itself is told: Playwright's mouse
 * would listen in the page for every move, and its listeners would be measured too.
 */
export async function dragSlider(
  page: Page,
  session: CDPSession,
  slider: string,
  moves: number,
): Promise<void> {
  const box = await page.locator(slider).first().boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  const y = box.y + box.height / 2;
  const mouse = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number) =>
    session.send("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons: 1, clickCount: 1 });
  await mouse("mousePressed", box.x + 2);
  for (let i = 0; i <= moves; i++) await mouse("mouseMoved", box.x + 2 + ((box.width - 4) * i) / moves);
  await mouse("mouseReleased", box.x + box.width - 2);
}
