import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { median, show } from "./measure.ts";
import { plainReveal } from "./plain-reveal.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");
const edits = 9;

/** Starts `attune` on a folder and waits for the address it prints. */
async function startAttune(folder: string): Promise<{ readonly address: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, [attune, folder, "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => reject(new Error(`attune ended: ${text}`)));
  });
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.on("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** Saves the file with another word on the slide that is shown, and waits for the frame that shows the word. */
async function saveToScreen(
  context: BrowserContext,
  address: string,
  file: string,
  source: string,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
  const times: number[] = [];
  for (let i = 0; i <= edits; i++) {
    const word = `edited${i}`;
    const seen = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelector(".slides section")?.textContent?.includes(wanted) === true)
              requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
            else requestAnimationFrame(look);
          };
          look();
        }),
      word,
    );
    const saved = performance.timeOrigin + performance.now();
    await writeFile(file, source.replace("\n# A seminar", `\n# A ${word} seminar`));
    const time = (await seen) - saved;
    if (i > 0) times.push(time);
  }
  await page.close();
  return median(times);
}

/** Save to screen against plain Reveal with a whole recompile. */
export async function benchSave(): Promise<void> {
  console.log(`\nSaved file to painted frame (median of ${edits} edits)`);
  for (const { slides, limit } of [
    { slides: 60, limit: 1.2 },
    { slides: 600, limit: 0.6 },
  ]) {
    const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
    const file = join(folder, "deck.md");
    const source = benchDeck({ slides, plain: true });
    await writeFile(file, source);
    const ours = await startAttune(folder);
    const theirs = await plainReveal(file);
    try {
      await withBrowser(async (context) => {
        const attuneMs = await saveToScreen(context, `${ours.address}/deck/`, file, source);
        const plainMs = await saveToScreen(context, theirs.address, file, source);
        show({ what: `${slides} slides: Attune`, value: attuneMs, unit: "ms" });
        show({ what: `${slides} slides: plain Reveal, whole recompile`, value: plainMs, unit: "ms" });
        show({ what: `${slides} slides: ratio`, value: attuneMs / plainMs, unit: "x", limit });
      });
    } finally {
      await theirs.close();
      await ours.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
