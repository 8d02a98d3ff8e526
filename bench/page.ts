import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { staticHost, withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { median, processCost, show } from "./measure.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");

interface Opening {
  /** First contentful paint and the moment the page says it is ready, ms after navigation started. */
  readonly paint: number;
  readonly ready: number;
  /** KiB on the wire until then. */
  readonly bytesAtPaint: number;
  readonly bytesAtReady: number;
}

/** Opens a page once on an emulated 5 Mbit/s line with 60 ms, caches cold, and reads what had arrived when. */
async function open(context: BrowserContext, address: string): Promise<Opening> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 60,
    downloadThroughput: (5 * 1_000_000) / 8,
    uploadThroughput: (5 * 1_000_000) / 8,
  });
  const arrived: { readonly at: number; readonly bytes: number }[] = [];
  let start = 0;
  session.on("Network.requestWillBeSent", (event) => (start ||= event.timestamp));
  session.on("Network.dataReceived", (event) =>
    arrived.push({ at: event.timestamp, bytes: event.encodedDataLength }),
  );
  session.on("Network.responseReceived", (event) =>
    arrived.push({ at: event.timestamp, bytes: event.response.encodedDataLength }),
  );
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    ready: performance.getEntriesByName("attune-ready")[0]?.startTime ?? NaN,
  }));
  await page.close();
  const until = (ms: number) =>
    arrived.filter(({ at }) => (at - start) * 1000 <= ms).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return { ...times, bytesAtPaint: until(times.paint), bytesAtReady: until(times.ready) };
}

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
          const opening = await open(context, `${host.address}/${slides}/`);
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
