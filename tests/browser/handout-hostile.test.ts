import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { printPages } from "../../src/cli/handout/print-page.ts";
import { withBrowser } from "../../src/cli/browser/with-browser.ts";
import { listenFrom } from "../../src/server/listen.ts";
import { poppler } from "../support/read-pdf.ts";
import { runAttune } from "../support/run-attune.ts";

const canary = "the-canary-that-nobody-may-read";
const asked: string[] = [];
let server: Server;
let address = "";
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attune-hostile-"));
  writeFileSync(join(folder, "canary.txt"), canary);
  writeFileSync(
    join(folder, "canary.svg"),
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${canary}</text></svg>`,
  );
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*").end(canary);
  });
  address = `http://127.0.0.1:${(await listenFrom(server, 0)).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => asked.splice(0));

const facts = { title: "T", author: "", subject: "", language: "en" };
const file = (name: string) => `file://${join(folder, name)}`;

describe("the printer", () => {
  // What a hole in the compiler would let through: the page is printed as if it stood in it.
  it.each([
    ["a script that asks the network", () => `<script>fetch("${address}/fetch")</script>`],
    [
      "a script that reads a file",
      () => `<script>document.write('<iframe src="${file("canary.txt")}">')</script>`,
    ],
    ["a picture from the network", () => `<img src="${address}/img">`],
    ["a picture from the disk", () => `<img src="${file("canary.svg")}">`],
    ["a frame with a file", () => `<iframe src="${file("canary.txt")}" width="500" height="300"></iframe>`],
    [
      "an object with a file",
      () => `<object data="${file("canary.txt")}" width="500" height="300"></object>`,
    ],
    ["a style sheet from the network", () => `<link rel="stylesheet" href="${address}/css">`],
    [
      "a style that imports",
      () => `<style>@import url("${address}/import");body{background:url("${address}/bg")}</style>`,
    ],
    ["a page that goes elsewhere", () => `<meta http-equiv="refresh" content="0;url=${address}/refresh">`],
    [
      "a form that sends itself",
      () => `<form action="${address}/form"><input autofocus onfocus="form.submit()"></form>`,
    ],
    ["an event handler", () => `<img src="data:," onerror="fetch('${address}/onerror')">`],
    [
      "an SVG that uses a file",
      () => `<svg><use href="${file("canary.svg")}#x"/><image href="${address}/image"/></svg>`,
    ],
    [
      "what is fetched before it is needed",
      () => `<link rel="preconnect" href="${address}"><link rel="prefetch" href="${address}/prefetch">`,
    ],
  ])("reaches neither network nor files for %s", async (what, html) => {
    const page = (head: string) =>
      `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body><h1>Words</h1>${html()}</body></html>`;
    // With the policy that every page for paper has, and without any: the second wall has to hold alone.
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">`;
    const leaves = what === "a page that goes elsewhere";
    const printed = await printPages(() => [
      { html: page(policy), facts, slides: 1 },
      { html: page(""), facts, slides: 1 },
    ]).catch((error: unknown) => {
      // A page that is just leaving cannot be printed: that is as good an end, and it too has to have asked for nothing.
      if (leaves) return [];
      throw error;
    });
    for (const [index, bytes] of printed.entries()) {
      const pdf = join(folder, `printed-${index}.pdf`);
      writeFileSync(pdf, bytes);
      const text = poppler("pdftotext", pdf, "-");
      // Whoever goes elsewhere finds nothing there, and the page is empty.
      if (!leaves) expect(text).toContain("Words");
      expect(text).not.toContain(canary);
    }
    expect(asked).toEqual([]);
  });

  it("prints a hostile deck as text", async () => {
    const deck = join(folder, "deck.md");
    writeFileSync(
      deck,
      [
        "# <script>fetch('x')</script>",
        "---",
        `## One\n\n<iframe src="${file("canary.txt")}"></iframe>\n\n![a](${address}/picture.png)\n\n![b](../../../../etc/hostname)\n\n![c](canary.svg)`,
        "---",
        `## Two {background="${address}/bg"}\n\n<svg><image href="${address}/i"/></svg>\n\n::: handout\n<img src="${file("canary.svg")}" alt="x">\n:::`,
      ].join("\n\n"),
    );
    const out = join(folder, "deck.pdf");
    await runAttune("handout", deck, "--out", out);
    expect(asked).toEqual([]);
    expect(poppler("pdftotext", out, "-")).toContain("Two");
    expect(readFileSync(out).includes(readFileSync("/etc/hostname"))).toBe(false);
  });
});

/** A program in the place of the browser. */
function pretender(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("a browser that fails", () => {
  const before = process.env["ATTUNE_CHROMIUM"];
  afterEach(() => {
    if (before === undefined) delete process.env["ATTUNE_CHROMIUM"];
    else process.env["ATTUNE_CHROMIUM"] = before;
  });

  it.each([
    ["is not there", () => join(folder, "nobody"), /there is no such program/],
    ["ends at once", () => pretender("ends", "exit 1"), /did not start/],
    [
      "speaks in riddles",
      () => pretender("riddles", "printf 'hello\\000' >&4; sleep 60"),
      /did not start|ended before/,
    ],
  ])("%s: a sentence, the page instead, and no half PDF", async (_, program, said) => {
    const out = mkdtempSync(join(folder, "out-"));
    writeFileSync(join(folder, "plain.md"), "# Plain\n\n---\n\n## Two\n\nText\n");
    process.env["ATTUNE_CHROMIUM"] = program();
    const { code, err, out: told } = await runAttune("handout", join(folder, "plain.md"), "--out", `${out}/`);
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(err).toContain("open it in any browser, choose Print");
    expect(readdirSync(out)).toEqual(["plain-handout.html"]);
    expect(told).toContain("plain-handout.html");
    expect(readFileSync(join(out, "plain-handout.html"), "utf8")).toContain("Two");
  });

  it("leaves what was there as it was where it fails", async () => {
    const out = mkdtempSync(join(folder, "out-"));
    writeFileSync(join(folder, "plain.md"), "# Plain\n");
    writeFileSync(join(out, "plain-handout.pdf"), "before");
    process.env["ATTUNE_CHROMIUM"] = join(folder, "nobody");
    await runAttune("handout", join(folder, "plain.md"), "--out", `${out}/`);
    expect(readFileSync(join(out, "plain-handout.pdf"), "utf8")).toBe("before");
  });

  it.each([
    ["hangs", "new Promise(() => {})", "browser-hung"],
    ["runs out of memory", undefined, "page-crashed"],
  ])("%s while printing: a sentence, and no process is left", async (_, hang, code) => {
    const printing = withBrowser(async (browser) => {
      const page = await browser.show("<h1>Words</h1>", { width: 100, height: 100 });
      if (hang !== undefined) await page.evaluate(hang, 500);
      else await browser.open("chrome://crash", { width: 100, height: 100 });
    });
    await expect(printing).rejects.toMatchObject({ name: "AttuneError", code });
    const profiles = readdirSync(tmpdir()).filter((name) =>
      name.startsWith(`attune-browser-${process.pid}-`),
    );
    expect(profiles).toEqual([]);
  });

  it("a place that cannot be written is a sentence", async () => {
    writeFileSync(join(folder, "plain.md"), "# Plain\n");
    writeFileSync(join(folder, "a-file"), "");
    const { code, err } = await runAttune(
      "handout",
      join(folder, "plain.md"),
      "--out",
      join(folder, "a-file", "x.pdf"),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/cannot be written: .*\nChoose another place with --out/s);
    expect(existsSync(join(folder, "a-file", "x.pdf"))).toBe(false);
  });
});
