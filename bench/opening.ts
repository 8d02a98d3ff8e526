import type { BrowserContext } from "playwright-core";

/** What it costs to open a page. */
export interface Opening {
  /** First contentful paint and the moment the page says it is ready, ms after navigation started. */
  readonly paint: number;
  readonly ready: number;
  /** KiB on the wire until then. */
  readonly bytesAtPaint: number;
  readonly bytesAtReady: number;
  /** KiB on the wire in all. */
  readonly bytes: number;
}

/**
 * Opens a page once on an emulated 5 Mbit/s line with 60 ms, caches cold, and reads what had arrived when. `ready` is
 * a selector that tells when the page obeys; without one it is waited until nothing has been asked for a while.
 */
export async function open(
  context: BrowserContext,
  address: string,
  { ready }: { readonly ready?: string } = {},
): Promise<Opening> {
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
  const counted = new Map<string, number>();
  const arrive = (request: string, at: number, bytes: number): void => {
    arrived.push({ at, bytes });
    counted.set(request, (counted.get(request) ?? 0) + bytes);
  };
  let start = 0;
  session.on("Network.requestWillBeSent", (event) => (start ||= event.timestamp));
  session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) =>
    arrive(requestId, timestamp, encodedDataLength),
  );
  session.on("Network.responseReceived", ({ requestId, timestamp, response }) =>
    arrive(requestId, timestamp, response.encodedDataLength),
  );
  // Of the page itself only the end tells how much it was.
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) =>
    arrive(requestId, timestamp, Math.max(0, encodedDataLength - (counted.get(requestId) ?? 0))),
  );
  await page.goto(address, { waitUntil: "load" });
  // A page that never stops asking has been opened all the same.
  if (ready === undefined)
    await page.waitForLoadState("networkidle", { timeout: 10_000 }).catch(() => undefined);
  else await page.waitForSelector(ready, { state: "attached" });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    ready: performance.getEntriesByName("attune-ready")[0]?.startTime ?? NaN,
  }));
  await page.close();
  const until = (ms: number) =>
    arrived.filter(({ at }) => (at - start) * 1000 <= ms).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return {
    ...times,
    bytesAtPaint: until(times.paint),
    bytesAtReady: until(times.ready),
    bytes: until(Infinity),
  };
}
