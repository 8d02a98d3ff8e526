import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PageOptions } from "../../src/site/page-options.ts";
import { projectorPage, slidesHtml } from "../../src/site/projector-page.ts";
import { deckOf, plainRuntime } from "./seminar.ts";

const talk =
  "---\ntitle: A <talk>\n---\n\n# One\n\n---\n\n## Two\n\nText\n\n--\n\n## Below\n\nText\n\n---\n\n## Three\n\nText\n\nNote:\nsecret\n";

const page = (options: Partial<PageOptions> = {}) =>
  projectorPage(deckOf(talk), {
    runtime: plainRuntime,
    base: "../assets/",
    live: false,
    notes: false,
    answers: false,
    ...options,
  });

describe("the projector page", () => {
  it("has only relative addresses", () => {
    const addresses = [
      ...page({ home: "../", presenter: "presenter.html" }).matchAll(/(?:href|src)="([^"]*)"/g),
    ];
    expect(addresses.length).toBeGreaterThan(4);
    for (const [, address] of addresses) expect(address).toMatch(/^(\.\.\/assets\/|#|data:,$)/);
  });

  it("allows exactly the style sheet that it holds, and no script in place", () => {
    const html = page();
    const [, css = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash("sha256").update(css).digest("base64");
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(html.match(/<script[^>]*>(?!<\/script>)/g)).toBeNull();
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  it("opens a channel only where the server sends patches", () => {
    expect(page()).toMatch(/connect-src 'self';/);
    expect(page({ live: true, revision: "r1" })).toMatch(/connect-src 'self' ws: wss:;/);
    expect(page({ live: true, revision: "r1" })).toContain('data-live data-revision="r1"');
  });

  it("brings the two font files of every first slide, and the licence with them", () => {
    const preloads = [...page().matchAll(/rel="preload" href="[^"]*latin-(\d+)-normal\.woff2"/g)];
    expect(preloads.map(([, weight]) => weight)).toEqual(["400", "700"]);
    expect(page()).toContain('<link rel="license" href="../assets/atkinson-hyperlegible-next-OFL.txt">');
  });

  it("puts its own script last, and what that imports beside it", () => {
    expect(page()).toMatch(
      /<\/main>\n<link rel="modulepreload" href="\.\.\/assets\/shared\.js">\n<script type="module" src="\.\.\/assets\/projector\.js"><\/script>\n<\/body>/,
    );
  });

  it("never holds notes unless asked", () => {
    expect(page()).not.toContain("secret");
  });

  it("escapes the title", () => {
    expect(page()).toContain("<title>A &lt;talk&gt;</title>");
  });
});

describe("slides on a page", () => {
  const sections = (shape: string) =>
    shape.split("").map((sign, index) => ({
      id: `s${index}`,
      below: sign === "/",
      html: `<section id="s${index}"></section>`,
    }));
  const shapeOf = (html: string) =>
    html
      .replace(/<section data-number="(\d+)"[^>]*><\/section>/g, "$1")
      .replace(/<section class="stack">/g, "(")
      .replace(/<\/section>/g, ")")
      .replace(/\n/g, " ");

  it.each([
    ["||", "1 2"],
    ["|/|", "(1 2) 3"],
    ["||//|", "1 (2 3 4) 5"],
    ["|/|/", "(1 2) (3 4)"],
  ])("stand as %s: %s", (shape, expected) => {
    expect(shapeOf(slidesHtml(sections(shape)))).toBe(expected);
  });
});
