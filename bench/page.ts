import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staticHost, withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { median, processCost, show } from "./measure.ts";
import { open, type Opening } from "./opening.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");

/** What a projector page costs to open: bytes and first paint, 60 and 600 slides in turn. */
export async function benchPage(): Promise<void> {
  console.log("\nProjector page on a static host, gzip, 5 Mbit/s and 60 ms, cold cache (median of seven)");
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  const decks = [60, 600];
  for (const slides of decks) {
    const file = join(folder, `deck-${slides}.md`);
    await writeFile(file, benchDeck({ slides, curves: slides / 10 }));
    await processCost([attune, "build", file, "--out", join(folder, String(slides))]);
  }
  const host = await staticHost(folder);
  try {
    const openings = new Map<number, Opening[]>(decks.map((slides) => [slides, []]));
    await withBrowser(async (context) => {
      for (let round = 0; round < 8; round++)
        for (const slides of decks) {
          const opening = await open(context, `${host.address}/${slides}/`, { ready: "html[data-ready]" });
          if (round > 0) openings.get(slides)?.push(opening);
        }
    });
    const of = (slides: number, value: (opening: Opening) => number) =>
      median((openings.get(slides) ?? []).map(value));
    show({
      what: "60 slides: received before first contentful paint",
      value: of(60, (o) => o.bytesAtPaint),
      unit: "KiB",
      limit: 60,
    });
    show({
      what: "60 slides: received until interactive, fonts included",
      value: of(60, (o) => o.bytesAtReady),
      unit: "KiB",
      limit: 130,
    });
    show({ what: "60 slides: first contentful paint", value: of(60, (o) => o.paint), unit: "ms" });
    show({ what: "60 slides: interactive", value: of(60, (o) => o.ready), unit: "ms" });
    show({ what: "600 slides: first contentful paint", value: of(600, (o) => o.paint), unit: "ms" });
    show({
      what: "first contentful paint, 600 against 60 slides",
      value: of(600, (o) => o.paint) / of(60, (o) => o.paint),
      unit: "x",
      limit: 1.2,
    });
  } finally {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
