import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { readSlide } from "./read-slide.ts";
import { vectors } from "./vectors.ts";

/** What an independent parser finds in HTML that could run, frame or fetch something, or reach beyond its slide. */
function findings(html: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        if (!isImplied) depth += 1;
        if (forbidden.test(name)) found.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          const address = value.replace(/[\p{Cc} ]+/gu, "").replaceAll("\\", "/");
          if (
            /^on|^(?:srcdoc|formaction|ping|background|action|xlink:href|is|autofocus|name|popover)$/i.test(
              key,
            )
          )
            found.push(key);
          if (
            /^(?:src|poster|srcset)$/.test(key) &&
            /^(?:[a-z]+:|\/)|,\s*(?:[a-z]+:|\/)/i.test(address) &&
            !address.startsWith("data:image/png")
          )
            found.push(`${key}=${value}`);
          if (key === "href" && /^[^/?#]*:/.test(address) && !/^(?:https?|mailto|tel):/i.test(address))
            found.push(`href=${value}`);
          if (name !== "a" && key === "href") found.push(`${name} href`);
          if (/^data-(?:src|background|preview)/.test(key)) found.push(key);
          if (key === "style" && /url|\\|@|expression|image|fixed/i.test(value)) found.push(`style=${value}`);
          if (key === "fill" && /url\((?!#)/.test(value)) found.push(`fill=${value}`);
        }
      },
      onclosetag(_name, isImplied) {
        if (!isImplied) depth -= 1;
        if (depth < 0) found.push("closes more than it opens");
      },
      oncomment: (text) => void found.push(`comment ${text}`),
    },
    { lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return found;
}

const forbidden =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|base|link|meta|form|input|button|select|textarea|template|noscript|xmp|plaintext|section|html|head|body|use|image|animate|set|foreignobject|math|marquee)$/i;

describe("raw HTML", () => {
  it("would be found by this test if it came through", () => {
    const silent = vectors.filter((vector) => findings(vector).length === 0);
    // What is left is about broken nesting, which only a whole page shows (tests/browser/raw-html.test.ts).
    expect(silent.length).toBeLessThan(vectors.length / 5);
  });

  it.each(vectors)("comes to nothing: %s", (vector) => {
    for (const source of [
      vector,
      `words ${vector} words`,
      `- item ${vector}\n- next`,
      `> ${vector}\n\nafter`,
      `${vector}\n\nafter`,
    ]) {
      expect(findings(readSlide(source).html), source).toEqual([]);
    }
  });

  it("comes to nothing however pieces are put together", { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "=",
        "/",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "*",
        "`",
        "&",
        ";",
        "<!--",
        "-->",
        "</",
        "<svg>",
        "</svg>",
        "<p>",
        "</p>",
        "<table>",
        "<title>",
        "![a](",
        "[@bowlby1988]",
        "{.x}",
        "| a |\n|---|\n",
      ),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...vectors).chain((vector) => fc.nat(vector.length).map((at) => vector.slice(at))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = pieces.join("");
        expect(findings(readSlide(source).html), source).toEqual([]);
      }),
      { numRuns: Number(process.env["ATTUNE_RUNS"] ?? 500), seed: 20261124 },
    );
  });

  it("keeps what is harmless word for word", () => {
    const html = '<div class="grid"><p>Two <b>bold</b> words</p></div>';
    expect(readSlide(html).html).toBe(html);
    expect(readSlide(html).diagnostics).toEqual([]);
  });

  it("keeps time in proportion to length", { timeout: 60_000 }, () => {
    const sizes = [4000, 16000];
    for (const unit of [
      "<",
      "<a",
      "</a",
      "<b>",
      "</b>",
      "<a x='",
      '<a x="',
      "<!--",
      "<a y ",
      "[",
      "[@",
      "@a ",
      "<svg>",
      "![",
      "{.a",
      "[a] ",
      "[^a]",
      "^[a] ",
      "> ",
    ]) {
      const [short = 0, long = 0] = sizes.map((size) => {
        const source = `${unit.repeat(size / unit.length)}>`;
        const before = process.cpuUsage().user;
        readSlide(source);
        return process.cpuUsage().user - before;
      });
      // Four times the text: linear is 4, quadratic 16; short times are noise.
      expect(long, unit).toBeLessThan(Math.max(150_000, short * 10));
    }
  });
});
