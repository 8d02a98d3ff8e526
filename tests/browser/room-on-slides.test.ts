import { expect, it } from "vitest";
import { wall } from "./wall.ts";

const about =
  "Psychotherapist in private practice, supervisor and lecturer at the institute for attachment research";
const curve = "```hormones #curve\nscenario: tsst\nband: false\nfinding: It rises and comes down again.\n```";

const { open } = wall(
  `---
title: A talk
presenters:
  - { name: Dr. Somebody With A Long Name, about: "${about}" }
  - { name: Somebody Else, about: "${about}" }
---

# A talk {#start}

---

## A curve beside text {#beside}

::: left
Text
:::

::: right
${curve}
:::
`,
);

it("people with long professions stand on the title's margin and clear of the two lines", async () => {
  const page = await open();
  const { lefts, right, margin, lines } = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(`#start ${selector}`)?.getBoundingClientRect();
    const words = [...document.querySelectorAll("#start .people *")].flatMap((each) => [
      ...each.getClientRects(),
    ]);
    return {
      lefts: [...new Set(words.map(({ left }) => Math.round(left)))].toSorted((a, b) => a - b),
      right: Math.max(...words.map((each) => each.right)),
      margin: Math.round(box(".head")?.left ?? 0),
      lines: box(".two-lines")?.left ?? 0,
    };
  });
  expect(lefts[0]).toBe(margin);
  expect(right).toBeLessThan(lines);
});

it("a curve in a column keeps a third of the slide's height, and nothing in it lies over something else", async () => {
  const page = await open("#/beside");
  await page.waitForSelector("#curve canvas");
  const boxes = await page.evaluate(() =>
    [".plot-picture", ".plot-words", ".plot-foot"].map((selector) => {
      const { top, bottom } = document.querySelector(`#curve ${selector}`)?.getBoundingClientRect() ?? {};
      return { top: (top ?? 0) / innerHeight, bottom: (bottom ?? 0) / innerHeight };
    }),
  );
  const [picture, words, foot] = boxes;
  expect((picture?.bottom ?? 0) - (picture?.top ?? 0)).toBeGreaterThan(0.3);
  expect(words?.top).toBeGreaterThanOrEqual(picture?.bottom ?? 1);
  expect(foot?.top).toBeGreaterThanOrEqual(words?.bottom ?? 1);
  expect(foot?.bottom).toBeLessThan(0.94);
});
