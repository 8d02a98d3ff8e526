import type { Page } from "playwright-core";
import { scenarios } from "../src/physiology/scenarios/catalogue.ts";
import type { Scenario } from "../src/physiology/types.ts";
import { openCurves, withCurves } from "./curve-page.ts";
import { median, show } from "./measure.ts";

/** Scenarios that have something to drag or press, and all of it on stage. */
const moved = Object.values(scenarios).filter(({ controls }) => controls.length > 0);

const block = ({ name, controls }: Scenario): string =>
  `scenario: ${name}\ncontrols: [${controls.map((control) => control.name).join(", ")}]\nfinding: It moves.`;

/** What the page records: when a control moved, when the band's answer came, when a frame after it was done. */
interface Record {
  readonly input: number;
  readonly shown: number;
}

/** Has the page note, for the last of a row of moves, how long it took until a frame had the band for it. */
async function follow(page: Page, slide: number): Promise<readonly Record[]> {
  return page.evaluate(async (id) => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
    const controls = [...document.querySelectorAll<HTMLElement>(`#${id} .plot-controls :is(input, button)`)];
    const records: { input: number; shown: number }[] = [];
    const answered = () => (globalThis as unknown as { bandAnswers: number[] }).bandAnswers;
    for (let round = 0; round < 3; round++)
      for (const control of controls) {
        // A row of moves, one a frame: the worker is busy with an earlier one when the last comes.
        if (control instanceof HTMLInputElement) {
          const [min, max, step] = [Number(control.min), Number(control.max), Number(control.step)];
          for (let i = 0; i < 8; i++) {
            control.value = String(i % 2 === round % 2 ? max - step * (i % 3) : min + step * (i % 3));
            control.dispatchEvent(new Event("input", { bubbles: true }));
            if (i < 7) await frame();
          }
        } else control.click();
        const input = performance.now();
        const before = answered().length;
        // The answers stop coming with the one for the last move.
        let quiet = 0;
        let seen = before;
        let last = input;
        while (quiet < 20) {
          const now = await frame();
          if (answered().length === seen) quiet += 1;
          else [seen, quiet, last] = [answered().length, 0, now];
        }
        if (seen > before) records.push({ input, shown: last });
      }
    return records;
  }, `curve-${slide}`);
}

/** How long the plausible band takes to follow a control, in a page, for every scenario. */
export async function benchBand(): Promise<void> {
  console.log(
    "\nThe plausible band (100 draws, h = 0.5) after the last of a row of moves, until a frame shows it",
  );
  await withCurves(moved.map(block), async (address, context) => {
    await context.addInitScript(() => {
      const answers: number[] = [];
      Object.assign(globalThis, { bandAnswers: answers });
      const Plain = globalThis.Worker;
      globalThis.Worker = class extends Plain {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener("message", () => answers.push(performance.now()));
        }
      };
    });
    for (const throttled of [1, 4])
      for (const [slide, scenario] of moved.entries()) {
        const { page } = await openCurves(context, address, slide, throttled);
        const times = (await follow(page, slide)).map(({ input, shown }) => shown - input);
        const at = throttled === 1 ? "" : `, page ${throttled} times slower`;
        show({
          what: `${scenario.name}: median of ${times.length}, longest ${Math.max(...times).toFixed(0)} ms${at}`,
          value: median(times),
          unit: "ms",
          limit: 300,
        });
        await page.close();
      }
  });
}
