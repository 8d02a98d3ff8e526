import { globSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staticHost, withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { comparePdfs, pdfIn } from "./handout-rivals.ts";
import { median, processCost, show } from "./measure.ts";
import { open, type Opening } from "./opening.ts";
import { commandOf, install, rivals, type Rival } from "./rival-tools.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");
const rounds = 3;
/** No name is looked up: only addresses on this computer are reached. */
const alone = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
const openings = 5;

/** A tool that is there, with how to build a deck by it. */
interface Tool {
  readonly name: string;
  readonly rival: Rival | undefined;
  readonly deck: (slides: number) => string;
  readonly build: (deck: string, out: string) => ReturnType<typeof processCost>;
  /** The folder that its decks must lie in. */
  readonly folder: string;
}

/** The same slides for everybody: only what all of them read alike, and notes as each wants them. */
function deckFor(slides: number, head: string, note: (text: string) => string): string {
  return benchDeck({ slides, plain: true })
    .replace(/^---\ntitle: (.*)\nlanguage: en\n---\n/, `---\ntitle: $1\n${head}\n---\n`)
    .replaceAll(/ ?\{\.fragment\}|^::: ?\w*\n?/gm, "")
    .replaceAll(/^Note: (.*)$/gm, (_, text: string) => note(text));
}

/**
 * The same decks by Marp CLI, Slidev and reveal-md, in one run: CPU of a build, bytes, first paint. Needs the internet
 * to install them. `ATTUNE_RIVALS=DIR` keeps what was installed in DIR for the next time.
 */
export async function benchRivals(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "attune-rivals-"));
  const kept = process.env["ATTUNE_RIVALS"];
  try {
    const tools: Tool[] = [
      {
        name: "Attune",
        rival: undefined,
        folder: work,
        deck: (slides) => deckFor(slides, "language: en", (text) => `Note: ${text}`),
        build: (deck, out) => processCost([attune, "build", deck, "--out", out]),
      },
    ];
    for (const rival of rivals) {
      const folder = join(kept ?? work, rival.name.replace(/\W+/g, "-").toLowerCase());
      console.log(`Installing ${rival.name} …`);
      const script = await install(rival, folder).then(
        () => commandOf(rival, folder),
        (error: unknown) => missing(rival.name, "installed", error),
      );
      if (script === undefined) continue;
      tools.push({
        name: rival.name,
        rival,
        folder,
        deck: (slides) => deckFor(slides, rival.head, rival.note),
        build: (deck, out) => processCost([script, ...rival.build(deck, out)], { cwd: folder, seconds: 300 }),
      });
    }
    for (const slides of [60, 600]) await compare(tools, slides, work);
    await printed(tools, work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The equal deck as a PDF, by whoever prints one by itself. */
async function printed(tools: readonly Tool[], work: string): Promise<void> {
  const [ours] = tools;
  for (const { name, rival, folder, deck } of tools) {
    if (ours === undefined || rival?.pdf === undefined) continue;
    const [mine, theirs] = [join(work, "print.md"), join(folder, "print.md")];
    await writeFile(mine, ours.deck(60));
    await writeFile(theirs, deck(60));
    const script = await commandOf(rival, folder);
    await comparePdfs(
      { name: "Attune", args: [attune, "handout", mine, "--out", pdfIn(work, "ours")] },
      { name, args: [script, ...rival.pdf.args(theirs, pdfIn(work, "theirs"))] },
      rival.pdf.limit,
    ).catch((error: unknown) => missing(name, "printed", error));
  }
}

/** Says why a rival has no numbers. */
function missing(name: string, what: string, error: unknown): undefined {
  const said = error instanceof Error ? error.message : String(error);
  const line =
    said.split("\n").find((each) => /error|refused|fail|not/i.test(each)) ?? said.split("\n", 1)[0];
  console.log(`${name}: could not be ${what} here: ${line?.trim().slice(0, 200)}`);
}

interface Result {
  readonly cpu: number;
  readonly disk: number;
  readonly wire: number;
  readonly paint: number;
}

/** Builds and opens one deck by every tool, turn by turn, and prints what it cost. */
async function compare(tools: readonly Tool[], slides: number, work: string): Promise<void> {
  console.log(
    `\n${slides} slides: CPU of a build (median of ${rounds}), KiB on disk, KiB received and first contentful paint\n` +
      `on 5 Mbit/s and 60 ms with a cold cache (median of ${openings}); nothing off this computer is let through`,
  );
  const cpu = new Map<Tool, number[]>();
  const out = (tool: Tool) => join(work, `out-${tools.indexOf(tool)}-${slides}`);
  const left = new Set(tools);
  for (let round = 0; round <= rounds; round++)
    for (const tool of left) {
      const deck = join(tool.folder, `deck-${slides}.md`);
      await mkdir(out(tool), { recursive: true });
      await writeFile(deck, tool.deck(slides));
      try {
        const cost = await tool.build(deck, out(tool));
        // The first round fills the caches.
        if (round > 0) cpu.set(tool, [...(cpu.get(tool) ?? []), cost.cpu]);
      } catch (error) {
        left.delete(tool);
        missing(tool.name, "built", error);
      }
    }

  const results = new Map<Tool, Result>();
  const seen = await openAll([...left], out);
  for (const tool of left) {
    const opened = seen.get(tool) ?? [];
    results.set(tool, {
      cpu: median(cpu.get(tool) ?? []),
      disk: sizeOf(out(tool)),
      wire: median(opened.map(({ bytes }) => bytes)),
      paint: median(opened.map(({ paint }) => paint)),
    });
  }
  for (const [{ name }, { cpu, disk, wire, paint }] of results)
    console.log(
      `${name.padEnd(20)} ${cpu.toFixed(2).padStart(8)} s CPU ${disk.toFixed(0).padStart(8)} KiB on disk ` +
        `${wire.toFixed(0).padStart(6)} KiB received ${paint.toFixed(0).padStart(6)} ms to the first paint`,
    );
  const [ours] = results.values();
  for (const [{ name, rival }, theirs] of results) {
    if (rival === undefined || ours === undefined) continue;
    const { cpu, bytes, paint } = rival.limits;
    const against = (what: string, value: number, limit: number | undefined) =>
      show({
        what: `Attune against ${name}, ${slides} slides: ${what}`,
        value,
        unit: "x",
        ...(limit === undefined ? {} : { limit }),
      });
    against("CPU of a build", ours.cpu / theirs.cpu, cpu);
    against("received", ours.wire / theirs.wire, bytes);
    against("first paint", ours.paint / theirs.paint, paint);
  }
}

async function openAll(
  tools: readonly Tool[],
  out: (tool: Tool) => string,
): Promise<ReadonlyMap<Tool, readonly Opening[]>> {
  const hosts = await Promise.all(tools.map(async (tool) => ({ tool, host: await staticHost(out(tool)) })));
  const seen = new Map<Tool, Opening[]>();
  try {
    await withBrowser(async (context) => {
      for (let round = 0; round <= openings; round++)
        for (const { tool, host } of hosts) {
          const opening = await open(context, `${host.address}/`);
          if (round > 0) seen.set(tool, [...(seen.get(tool) ?? []), opening]);
        }
    }, alone);
  } finally {
    for (const { host } of hosts) await host.close();
  }
  return seen;
}

/** KiB of all files in a folder. */
function sizeOf(folder: string): number {
  const files = globSync("**", { cwd: folder }).map((path) => statSync(join(folder, path)));
  return files.filter((stat) => stat.isFile()).reduce((sum, { size }) => sum + size, 0) / 1024;
}
