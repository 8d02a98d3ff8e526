import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/**
 * A Chromium of its own for one test file: no extensions, no updates, nothing asked of any network. `more` are further
 * words of its command line.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["ATTUNE_CHROMIUM"] ?? found(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

function found(): string {
  const place = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
  if (place === undefined)
    throw new Error("Name Chromium in ATTUNE_CHROMIUM: it is in none of the usual places.");
  return place;
}
