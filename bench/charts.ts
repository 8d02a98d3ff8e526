import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { staticHost, withBrowser } from "./browser.ts";
import { processCost, show } from "./measure.ts";

const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");

const curve = `\`\`\`hormones #curve
scenario: tsst
show: [cortisol, oxytocin]
controls: [touch]
finding: In the model touch lowers the peak.
\`\`\`
`;
const data = `\`\`\`chart #data
kind: line
basis: illustrative
rows: [[minute, alone, together], [0, 1, 1], [10, 4, 2], [30, 2, 1]]
x: { label: Minutes }
y: { label: How much }
finding: Together it rises less.
\`\`\`
`;
const pages = {
  without: "# Start\n",
  curve: `# Start\n\n---\n\n## A curve\n\n${curve}`,
  both: `# Start\n\n---\n\n## A curve\n\n${curve}\n---\n\n## A chart\n\n${data}`,
} as const;

/**
 * KiB that the scripts of a page cost until its charts are alive, packed, with the hosts' headers: what comes over the wire.
 * The band's worker counts. The charts stand on the slides after the first.
 */
async function scripts(context: BrowserContext, address: string, live: number): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const asked = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.endsWith(".js")) asked.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset["ready"] !== undefined);
  for (let slide = 0; slide < live; slide++) {
    await page.keyboard.press("PageDown");
    await page.waitForSelector(".slide.present canvas");
  }
  await page.waitForLoadState("networkidle");
  await page.close();
  return bytes / 1024;
}

/** What charts add to a page, gzip: curves alone, and with a chart of data; a reserve of 3 KiB to what is promised, 75. */
export async function benchCharts(): Promise<void> {
  console.log("\nWhat charts add to a page, scripts with gzip and their headers, the band's worker included");
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  try {
    for (const [name, text] of Object.entries(pages)) {
      await writeFile(join(folder, `${name}.md`), text);
      await processCost([attune, "build", join(folder, `${name}.md`), "--out", join(folder, name)]);
    }
    const host = await staticHost(folder);
    try {
      await withBrowser(async (context) => {
        const without = await scripts(context, `${host.address}/without/`, 0);
        const withCurve = await scripts(context, `${host.address}/curve/`, 1);
        const withBoth = await scripts(context, `${host.address}/both/`, 2);
        show({ what: "curves of hormones", value: withCurve - without, unit: "KiB", limit: 72 });
        show({
          what: "curves of hormones and a chart of data",
          value: withBoth - without,
          unit: "KiB",
          limit: 72,
        });
      });
    } finally {
      await host.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
