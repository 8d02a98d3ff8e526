import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { staticHost, withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { median, processCost, show } from "./measure.ts";
import { plainReveal } from "./plain-reveal.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");
const presses = 40;

/**
 * From a key press (the event's own time stamp) to the end of the first frame that shows another slide: present, on
 * the screen and not transparent (a transition begins one frame later than it is asked for).
 */
async function keyToFrame(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { benchTimes: times });
    const current = () => document.querySelector(".slides section.present:not(.stack)");
    addEventListener(
      "keydown",
      (event) => {
        const before = current();
        const pressed = event.timeStamp;
        const shows = (slide: Element | null): boolean => {
          if (slide === null || slide === before) return false;
          const { left, right } = slide.getBoundingClientRect();
          return Number(getComputedStyle(slide).opacity) > 0 && left < innerWidth && right > 0;
        };
        const look = () => {
          if (!shows(current())) requestAnimationFrame(look);
          else {
            const painted = new MessageChannel();
            painted.port1.addEventListener("message", () => times.push(performance.now() - pressed));
            painted.port1.start();
            painted.port2.postMessage("after this frame");
          }
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes.length);
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press("PageDown");
    const wanted = i + 1;
    await page
      .waitForFunction(
        (n) => (globalThis as unknown as { benchTimes: number[] }).benchTimes.length >= n,
        wanted,
        { timeout: 2000 },
      )
      .catch(() => undefined); // a press that only shows a step changes no slide
    if ((await count()) === 0 && i > 5) throw new Error("No key press changed the slide.");
  }
  return median(await page.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes));
}

/** Slide change, key press to painted frame, against plain Reveal 6 on the same deck. */
export async function benchSlideChange(): Promise<void> {
  console.log(`\nSlide change, key press to painted frame (median of ${presses})`);
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  const file = join(folder, "deck.md");
  await writeFile(file, benchDeck({ slides: 60, plain: true }).replaceAll(" {.fragment}", ""));
  await processCost([attune, "build", file, "--out", join(folder, "out")]);
  const host = await staticHost(join(folder, "out"));
  const rivals = [
    { name: "plain Reveal 6", server: await plainReveal(file) },
    { name: "plain Reveal 6 without transition", server: await plainReveal(file, 'transition: "none"') },
  ];
  try {
    await withBrowser(async (context) => {
      const measure = async (address: string) => {
        const page = await context.newPage();
        await page.goto(address);
        await page.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
        const time = await keyToFrame(page);
        await page.close();
        return time;
      };
      const rounds: { ours: number; theirs: number[] }[] = [];
      for (let i = 0; i < 3; i++) {
        const ours = await measure(`${host.address}/`);
        const theirs: number[] = [];
        for (const { server } of rivals) theirs.push(await measure(server.address));
        rounds.push({ ours, theirs });
      }
      const ours = median(rounds.map((round) => round.ours));
      show({ what: "Attune", value: ours, unit: "ms" });
      rivals.forEach(({ name }, i) => {
        const theirs = median(rounds.map((round) => round.theirs[i] ?? NaN));
        show({ what: name, value: theirs, unit: "ms" });
        show({
          what: `Attune against ${name}`,
          value: ours / theirs,
          unit: "x",
          ...(i === 0 ? { limit: 0.75 } : {}),
        });
      });
    });
  } finally {
    await host.close();
    for (const { server } of rivals) await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
