import { spawn } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../src/cli/browser/find-browser.ts";
import { benchDeck } from "./decks.ts";
import { median, show } from "./measure.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");
const rounds = 5;
const blankPages = 20;

/** Seconds that a command takes from its start to its end, as somebody waits for it. Throws where it fails. */
export async function secondsFor(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env },
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said}`)),
    );
  });
  return (performance.now() - started) / 1000;
}

/** `attune handout` as a whole command against Chromium alone, which starts and prints blank pages (issue limits). */
export async function benchHandout(): Promise<void> {
  console.log(
    `\nattune handout, three slides a page, whole command, against Chromium alone printing ${blankPages} blank pages\n` +
      `(median of ${rounds}, turn by turn)`,
  );
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  try {
    const blank = join(folder, "blank.html");
    const style = "<style>@page{size:A4}div{break-after:page}</style>";
    await writeFile(
      blank,
      `<!doctype html><title>Blank</title>${style}${"<div>&nbsp;</div>".repeat(blankPages)}`,
    );
    const decks = [60, 600].map((slides) => ({ slides, file: join(folder, `deck-${slides}.md`) }));
    for (const { slides, file } of decks) await writeFile(file, benchDeck({ slides, curves: slides / 10 }));
    const times = new Map<string, number[]>([["blank", []]]);
    const note = (what: string, seconds: number) => times.set(what, [...(times.get(what) ?? []), seconds]);
    for (let round = 0; round <= rounds; round++) {
      const seen: [string, number][] = [["blank", await printBlank(blank, folder, round)]];
      for (const { slides, file } of decks)
        if (slides === 60 || round <= 2)
          seen.push([
            String(slides),
            await secondsFor(process.execPath, [
              attune,
              "handout",
              file,
              "--out",
              join(folder, `${slides}.pdf`),
            ]),
          ]);
      // The first round fills the caches.
      if (round > 0) for (const [what, seconds] of seen) note(what, seconds);
    }
    const of = (what: string) => median(times.get(what) ?? []);
    show({ what: "Chromium alone, 20 blank pages", value: of("blank"), unit: "s" });
    show({ what: "60 slides with 6 charts", value: of("60"), unit: "s" });
    show({ what: "600 slides with 60 charts", value: of("600"), unit: "s" });
    show({ what: "60 slides against Chromium alone", value: of("60") / of("blank"), unit: "x", limit: 2.5 });
    show({ what: "600 slides against 60", value: of("600") / of("60"), unit: "x", limit: 12 });
    const { size } = await stat(join(folder, "60.pdf"));
    show({ what: "60 slides: the PDF", value: size / 1e6, unit: "MB", limit: 1.5 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printBlank(page: string, folder: string, round: number): Promise<number> {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return await secondsFor(findBrowser(), [
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    ...root,
    `--user-data-dir=${join(folder, `profile-${round}`)}`,
    `--print-to-pdf=${join(folder, "blank.pdf")}`,
    `file://${page}`,
  ]);
}
