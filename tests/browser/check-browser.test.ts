import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withBrowser } from "../../src/cli/browser/with-browser.ts";
import { listenFrom } from "../../src/server/listen.ts";
import { root } from "../support/sources.ts";

const size = { width: 640, height: 360 };
const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html").end("<!doctype html><title>A page</title><h1>Words</h1>");
});
let address = "";
beforeAll(async () => {
  address = `http://127.0.0.1:${(await listenFrom(server, 0)).port}/`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Profiles of a process that are there now, and the processes that run with one of them. */
function leftBy(pid: number): readonly string[] {
  const prefix = `attune-browser-${pid}-`;
  const profiles = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  if (!existsSync("/proc/self/cmdline")) return profiles;
  const running = readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8").includes(prefix);
    } catch {
      return false;
    }
  });
  return [...profiles, ...running];
}
const left = () => leftBy(process.pid);

describe("withBrowser", () => {
  it("opens a page, asks it things, takes its picture, and leaves nothing behind", async () => {
    const told = await withBrowser(async (browser) => {
      const page = await browser.open(address, size);
      expect(left().length).toBeGreaterThan(0);
      const still = "matchMedia('(prefers-reduced-motion: reduce)').matches";
      const seen = await page.evaluate(
        `Promise.resolve({ title: document.title, width: innerWidth, density: devicePixelRatio, still: ${still} })`,
      );
      const png = Buffer.from(await page.picture({ x: 0, y: 0, width: 40, height: 20 }), "base64");
      return { seen, picture: [png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)] };
    });
    expect(told).toEqual({
      seen: { title: "A page", width: 640, density: 1, still: true },
      picture: ["PNG", 40, 20],
    });
    expect(left()).toEqual([]);
  });

  it("carries answers of several megabytes", async () => {
    const text = await withBrowser(async (browser) =>
      (await browser.open(address, size)).evaluate(`"ä".repeat(3e6)`),
    );
    expect(text).toBe("ä".repeat(3e6));
  });

  it("hands on what the page and its user throw, and leaves nothing behind", async () => {
    const inPage = withBrowser(async (browser) =>
      (await browser.open(address, size)).evaluate("Promise.reject(new TypeError('no such thing'))"),
    );
    await expect(inPage).rejects.toThrowError(/TypeError: no such thing/);
    await expect(withBrowser(async () => Promise.reject(new Error("mine")))).rejects.toThrowError("mine");
    expect(left()).toEqual([]);
  });

  it("reaches nothing beyond this computer", async () => {
    const failed = await withBrowser(async (browser) =>
      (await browser.open(address, size)).evaluate(
        "fetch('http://attune.example/', { mode: 'no-cors' }).then(() => 'reached', () => 'not reached')",
      ),
    );
    expect(failed).toBe("not reached");
    const open = withBrowser(async (browser) => browser.open("http://attune.example/", size));
    await expect(open).rejects.toMatchObject({ code: "page-not-loaded" });
  });

  it.each([
    ["a page that never answers", "browser-hung", "new Promise(() => {})"],
    ["a page in an endless loop", "browser-hung", "while (true);"],
  ])("%s ends in a sentence", async (_, code, expression) => {
    const asked = withBrowser(async (browser) =>
      (await browser.open(address, size)).evaluate(expression, 1000),
    );
    await expect(asked).rejects.toMatchObject({ name: "AttuneError", code });
    expect(left()).toEqual([]);
  });

  it("a page that crashes, as for want of memory, ends in a sentence", async () => {
    const asked = withBrowser(async (browser) => browser.open("chrome://crash", size));
    await expect(asked).rejects.toMatchObject({ name: "AttuneError", code: "page-crashed" });
    expect(left()).toEqual([]);
  });

  it.each([
    ["a program that ends at once", "/bin/false"],
    ["a program that is not there", join(root, "no-such-browser")],
  ])("%s is no browser: a sentence", async (_, program) => {
    const asked = withBrowser(async () => "never", { program });
    await expect(asked).rejects.toMatchObject({ name: "AttuneError", code: "browser-not-started" });
    expect(left()).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("%s ends the browser as well", async (signal) => {
    const module = JSON.stringify(join(root, "src/cli/browser/with-browser.ts"));
    const script = `import { withBrowser } from ${module};
      await withBrowser(async (browser) => {
        await browser.open(${JSON.stringify(address)}, { width: 9, height: 9 });
        console.log("open");
        await new Promise(() => setInterval(() => {}, 1000));
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    const pid = child.pid ?? 0;
    expect(leftBy(pid).length).toBeGreaterThan(1);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([null, signal]);
    // Ended by force, Attune cannot clean up: the browser ends by itself, and the next run takes its profile away.
    if (signal === "SIGKILL") {
      await expect.poll(() => leftBy(pid).length).toBeLessThanOrEqual(1);
      await withBrowser(async () => {});
    }
    await expect.poll(() => leftBy(pid)).toEqual([]);
  });
});
