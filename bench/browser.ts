import { createServer, type Server } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type BrowserContext } from "playwright-core";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** A plain static host with gzip, standing for any web server that a built folder is put on. */
export async function staticHost(
  folder: string,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
      const file = join(folder, path.endsWith("/") ? join(path, "index.html") : path);
      try {
        const type = types[extname(file)] ?? "application/octet-stream";
        const squeeze = !file.endsWith(".woff2");
        const body = packed.get(file) ?? (squeeze ? gzipSync(await readFile(file)) : await readFile(file));
        packed.set(file, body);
        response
          .writeHead(200, { "content-type": type, ...(squeeze ? { "content-encoding": "gzip" } : {}) })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The static host has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** One Chromium with a fresh profile, closed and cleaned up afterwards; `more` are further words of its command line. */
export async function withBrowser<T>(
  use: (context: BrowserContext) => Promise<T>,
  more: readonly string[] = [],
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "attune-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1920, height: 1080 },
    args: [
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
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
