import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Browser } from "../../src/cli/browser/with-browser.ts";
import { withBrowser } from "../../src/cli/browser/with-browser.ts";
import { lookAtSlides } from "../../src/cli/check/look-at-slides.ts";
import { servePages } from "../../src/cli/check/serve-pages.ts";
import { readSeminar } from "../../src/cli/read-seminar.ts";
import { diagnose } from "../../src/deck/mistakes/catalogue.ts";
import type { Diagnostic } from "../../src/deck/diagnostic.ts";
import { drawnCodes, type DrawnCode } from "../../src/deck/wall/finding.ts";
import { png } from "../support/png.ts";

const sentence =
  "One sentence that is as long as sentences on slides happen to be, and then a bit longer still.";
const list = (count: number) => Array.from({ length: count }, () => `- ${sentence}`).join("\n");

interface Case {
  readonly what: string;
  readonly code: DrawnCode;
  /** One slide with the mistake, and what stands on the line where it is found. */
  readonly wrong: string;
  readonly at: string;
  readonly says: RegExp;
  /** The same slide, mended. */
  readonly right: string;
}

const cases: readonly Case[] = [
  {
    what: "a list far too long for the slide",
    code: "beyond-slide",
    wrong: `## Title\n\n${list(11)}\n`,
    at: "- One sentence",
    says: /^“One sentence that .* …” reaches [\d.]+ % of the slide's height beyond its edge\.$/,
    right: `## Title\n\n${list(3)}\n`,
  },
  {
    what: "a word wider than the slide",
    code: "beyond-slide",
    wrong: `## Title\n\n<p style="white-space: nowrap">${sentence} ${sentence}</p>\n`,
    at: "<p style",
    says: /beyond its edge\.$/,
    right: `## Title\n\n<p>${sentence} ${sentence}</p>\n`,
  },
  {
    what: "a list that runs into the slide's lower edge",
    code: "beyond-box",
    wrong: `## Title\n\n${list(6)}\n`,
    at: "- One sentence",
    says: /^“One sentence .* beyond the room for it\.$/,
    right: `## Title\n\n${list(4)}\n`,
  },
  {
    what: "a text wider than its column",
    code: "beyond-box",
    wrong: `## T {.split}\n\n::: left\n<p style="white-space: nowrap">${sentence.slice(0, 60)}</p>\n:::\n\n::: right\nRight\n:::\n`,
    at: "<p style",
    says: /beyond its column\.$/,
    right: `## T {.split}\n\n::: left\n${sentence.slice(0, 60)}\n:::\n\n::: right\nRight\n:::\n`,
  },
  {
    what: "a text wider than its frame",
    code: "beyond-box",
    wrong: `## T\n\n<p style="white-space: nowrap; width: 8em; border: 1px solid">${sentence.slice(0, 40)}</p>\n`,
    at: "<p style",
    says: /beyond its frame\.$/,
    right: `## T\n\n<p style="width: 8em; border: 1px solid">${sentence.slice(0, 40)}</p>\n`,
  },
  {
    what: "a text that is cut off",
    code: "hidden-part",
    wrong: `## T\n\n<div style="height: 2em; overflow: hidden"><p>${sentence} ${sentence} ${sentence}</p></div>\n`,
    at: "<div style",
    says: /^A part of “One sentence .*” cannot be seen: its place is too small\.$/,
    right: `## T\n\n<div style="height: 9em; overflow: hidden"><p>${sentence} ${sentence} ${sentence}</p></div>\n`,
  },
  {
    what: "a text on another one",
    code: "overlap",
    wrong: `## T\n\nThe first line\n\n<p style="margin-top: -1.5em">The second line</p>\n`,
    at: "The first line",
    says: /^“The first line” and “The second line” lie over one another\.$/,
    right: `## T\n\nThe first line\n\n<p>The second line</p>\n`,
  },
  {
    what: "frames that cross",
    code: "overlap",
    wrong: `## T\n\n<p style="border: 1px solid; padding: 1em">First</p>\n\n<p style="border: 1px solid; padding: 1em; margin-top: -0.6em">Second</p>\n`,
    at: "First",
    says: /^“First” and “Second” lie over one another\.$/,
    right: `## T\n\n<p style="border: 1px solid; padding: 1em">First</p>\n\n<p style="border: 1px solid; padding: 1em">Second</p>\n`,
  },
  {
    what: "a text on the slide's number",
    code: "overlap",
    wrong: `## T\n\n<p style="position: absolute; right: 9.6cqh; bottom: 3.9cqh">At the foot</p>\n`,
    at: "<p style",
    says: /^“At the foot” and the slide's number lie over one another\.$/,
    right: `## T\n\n<p style="position: absolute; right: 16cqh; bottom: 3.9cqh">At the foot</p>\n`,
  },
  {
    what: "a text beneath something opaque",
    code: "overlap",
    wrong: `## T\n\nA line beneath\n\n<div style="position: relative; height: 3em; margin-top: -3em; background: #777"></div>\n`,
    at: "A line beneath",
    says: /^“A line beneath” and something else lie over one another\.$/,
    right: `## T\n\nA line beneath\n\n<div style="position: relative; height: 3em; background: #777"></div>\n`,
  },
  {
    what: "a text on a picture",
    code: "overlap",
    wrong: `## T\n\n<p>Words on it</p>\n\n<img src="large.png" alt="Grey" style="position: absolute; top: 18cqh; left: 0; width: 60cqh; height: 60cqh">\n`,
    at: "<p>Words",
    says: /^“Words on it” and the picture large\.png lie over one another\.$/,
    right: `## T\n\n<p>Words on it</p>\n\n<img src="large.png" alt="Grey" style="position: absolute; top: 50cqh; left: 0; height: 30cqh">\n`,
  },
  {
    what: "text that is too small",
    code: "small-text",
    wrong: `## T\n\nAs usual\n\n<p style="font-size: 2cqh">Small print</p>\n`,
    at: "<p style",
    says: /^“Small print” is 2 % of the slide's height, and nothing below 2\.2 %/,
    right: `## T\n\nAs usual\n\n<p style="font-size: 2.2cqh">Small print</p>\n`,
  },
  {
    what: "text that is made too small by a scale",
    code: "small-text",
    wrong: `## T\n\n<p style="transform: scale(0.4)">Shrunk</p>\n`,
    at: "<p style",
    says: /^“Shrunk” is 1\.76 %/,
    right: `## T\n\n<p style="transform: scale(0.6)">Shrunk</p>\n`,
  },
  {
    what: "text of a drawing that is too small",
    code: "small-text",
    wrong: `## T\n\n<svg viewBox="0 0 100 100" style="height: 50cqh"><text x="9" y="50" font-size="4" fill="currentColor">Tiny</text></svg>\n`,
    at: "<svg",
    says: /^“Tiny” is 2 %/,
    right: `## T\n\n<svg viewBox="0 0 100 100" style="height: 50cqh"><text x="9" y="50" font-size="5" fill="currentColor">Tiny</text></svg>\n`,
  },
  {
    what: "a pale text, in the themes where it is",
    code: "low-contrast",
    wrong: `## T\n\n<p style="color: #888">Grey words</p>\n`,
    at: "<p style",
    says: /^“Grey words” has a contrast of 3\.2 : 1 \(#888888 on #f4f6f3\) in mist; it takes 4\.5 : 1 to be read\.$/,
    right: `## T\n\n<p style="color: var(--muted)">Grey words</p>\n`,
  },
  {
    what: "a pale text that would pass if it were large",
    code: "low-contrast",
    wrong: `## T\n\n<p style="color: #888">Grey words</p>\n`,
    at: "<p style",
    says: /4\.5 : 1/,
    right: `## T\n\n<p style="color: #888; font-size: 6cqh">Grey words</p>\n`,
  },
  {
    what: "a translucent text",
    code: "low-contrast",
    wrong: `## T\n\n<p style="opacity: 0.4">Half there</p>\n`,
    at: "<p style",
    says: /^“Half there” has a contrast of/,
    right: `## T\n\n<p style="opacity: 0.9">Half there</p>\n`,
  },
  {
    what: "a text on a colour of its own that is too near",
    code: "low-contrast",
    wrong: `## T\n\n<p style="color: #000; background: #444">In the dark</p>\n`,
    at: "<p style",
    says: /\(#000000 on #444444\); it takes/,
    right: `## T\n\n<p style="color: #fff; background: #444">In the dark</p>\n`,
  },
  {
    what: "a text on a picture of nearly its colour",
    code: "low-contrast",
    wrong: `## T {background=large.png}\n\n<p style="color: #999">On the picture</p>\n`,
    at: "<p style",
    says: /^“On the picture” has a contrast of 1\.2 : 1 \(#999999 on #888888\);/,
    right: `## T {background=large.png}\n\n<p style="color: #000">On the picture</p>\n`,
  },
  {
    what: "a text on a gradient, at its pale end",
    code: "low-contrast",
    wrong: `## T\n\n<p style="color: #fff; background: linear-gradient(to right, #000, #fff 20cqh)">From dark to light it goes on</p>\n`,
    at: "<p style",
    says: /#ffffff on #ffffff/,
    right: `## T\n\n<p style="color: #fff; background: linear-gradient(to right, #000, #444)">From dark to light it goes on</p>\n`,
  },
  {
    what: "a title of three lines",
    code: "high-title",
    wrong: `## ${sentence} And on it goes, to the third line of this title\n\nText\n`,
    at: "## One sentence",
    says: /^This title takes 3 lines on the wall; 2 are the most\.$/,
    right: `## ${sentence}\n\nText\n`,
  },
  {
    what: "a picture with too few pixels",
    code: "small-picture",
    wrong: `## T\n\n![A grey square](small.png)\n`,
    at: "![A grey square]",
    says: /^The picture small\.png has 40 × 40 pixels and is shown on 7\d\d × 7\d\d, so it is blurred/,
    right: `## T\n\n![A grey square](large.png)\n`,
  },
  {
    what: "a background with too few pixels",
    code: "small-picture",
    wrong: `## T {background=small.png}\n\nText\n`,
    at: "## T {background",
    says: /is shown on 1920 × 1920/,
    right: `## T {background=large.png}\n\nText\n`,
  },
];

/** Slides on which everything that there is stands as it should. */
const clean = `---
subtitle: Under it
presenters:
  - name: Your name
---

# A talk {#start}

---

# A part

---

## A list of steps

- one
- two {.fragment}
- three {.fragment .fade-out}
  - below it, H~2~O and x^2^

---

## Two columns {.split}

::: left
**Left**

Text
:::

::: right
**Right**

Text with \`code\` and ==a mark==
:::

Where it is from {.source}

---

## A picture is the slide {.full}

![Grey](large.png)

---

## A poll

\`\`\`poll
question: Which?
kind: choice
options: [one, two, three]
\`\`\`

---

## A curve

\`\`\`hormones
scenario: tsst
show: [cortisol, oxytocin]
controls: [support]
finding: In the model cortisol peaks after the speech.
\`\`\`

---

## A clock

\`\`\`timer
minutes: 3
\`\`\`

---

> All of us are happiest
>
> -- Somebody

{.quote}
`;

const folder = mkdtempSync(join(tmpdir(), "attune-check-"));
let browser: Browser;
let end = (): void => {};
let ended: Promise<void> = Promise.resolve();

beforeAll(async () => {
  writeFileSync(join(folder, "small.png"), png(40, 40, [136, 136, 136]));
  writeFileSync(join(folder, "large.png"), png(1920, 1920, [136, 136, 136]));
  await new Promise<void>((resolve, reject) => {
    ended = withBrowser(async (opened) => {
      browser = opened;
      resolve();
      await new Promise<void>((done) => (end = done));
    });
    ended.catch(reject);
  });
});
afterAll(async () => {
  end();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

function write(source: string): string {
  const file = join(folder, "talk.md");
  writeFileSync(file, source);
  return file;
}

async function look(source: string): Promise<readonly Diagnostic[]> {
  const file = write(source);
  const { deck, diagnostics } = readSeminar(file);
  expect(diagnostics).toEqual([]);
  const placed = await lookAtSlides(browser, file, deck, source.split("\n"));
  return placed.map(({ code, place, facts }) => diagnose(code, file, place, facts));
}

/** What is found on each of several slides; lines count from the slide's own first one. */
async function lookAtAll(slides: readonly string[]): Promise<readonly (readonly Diagnostic[])[]> {
  const between = "\n---\n\n";
  const found = await look(slides.join(between));
  let from = 0;
  return slides.map((slide) => {
    const first = from;
    from += (slide + between).split("\n").length - 1;
    return found
      .filter(({ line }) => line > first && line <= from)
      .map((diagnostic) => ({ ...diagnostic, line: diagnostic.line - first }));
  });
}

describe("what a browser finds on slides", () => {
  // All cases are slides of one seminar, so that it takes two looks and not two for each.
  let wrong: readonly (readonly Diagnostic[])[] = [];
  let right: readonly (readonly Diagnostic[])[] = [];
  beforeAll(async () => {
    wrong = await lookAtAll(cases.map((each) => each.wrong));
    right = await lookAtAll(cases.map((each) => each.right));
  });

  it.each(cases.map((each, index) => ({ ...each, index })))(
    "$code: $what",
    ({ index, code, at, says, ...each }) => {
      const found = wrong[index]?.filter((diagnostic) => diagnostic.code === code) ?? [];
      expect(found.map(({ message, severity }) => [message, severity])).toEqual([
        [expect.stringMatching(says), "warning"],
      ]);
      expect(each.wrong.split("\n")[(found[0]?.line ?? 0) - 1]).toContain(at);
      expect(right[index]?.filter((diagnostic) => diagnostic.code === code)).toEqual([]);
    },
  );

  it("finds each of its mistakes in a case of its own", () => {
    expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(drawnCodes));
  });

  it("has nothing to say of slides as they should be", async () => {
    expect(await look(clean)).toEqual([]);
  });

  it("sees what is written on a canvas: size, colour, what is cut off, and only what stands there now", async () => {
    const server = await servePages(folder, readSeminar(write("## T\n\nText\n")).deck);
    try {
      const page = await browser.open(server.address, { width: 1920, height: 1080 });
      const found = await page.evaluate(`(() => {
        const canvas = Object.assign(document.createElement("canvas"), { width: 800, height: 400 });
        canvas.style.alignSelf = "start";
        document.querySelector(".slide .body").append(canvas);
        const pen = canvas.getContext("2d");
        const write = (text, x, y, size, colour) => {
          pen.font = size + "px sans-serif";
          pen.fillStyle = colour;
          pen.fillText(text, x, y);
        };
        write("Gone", 10, 50, 10, "#888");
        pen.clearRect(0, 0, 800, 400);
        write("Fine", 10, 50, 40, "#777");
        pen.fillStyle = "#000";
        pen.fillRect(0, 100, 400, 100);
        write("On black", 20, 150, 40, "#fff");
        write("Pale", 20, 250, 40, "#7778");
        write("Tiny", 20, 300, 12, "#777");
        write("Cut off", 780, 300, 40, "#777");
        return attuneCheck.look();
      })()`);
      const { findings } = z
        .object({ findings: z.array(z.object({ code: z.string(), words: z.string(), theme: z.string() })) })
        .parse(found);
      expect(
        findings.filter(({ theme }) => theme === "contrast").map(({ code, words }) => `${code} ${words}`),
      ).toEqual(["hidden-part Cut off", "small-text Tiny", "low-contrast Pale"]);
    } finally {
      await server.close();
    }
  });
});
