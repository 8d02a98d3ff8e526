import { dirname } from "node:path";
import { z } from "zod";
import type { Deck } from "../../deck/types.ts";
import type { PlacedMistake } from "../../deck/mistakes/catalogue.ts";
import { drawnCodes } from "../../deck/wall/finding.ts";
import { judge } from "../../deck/wall/judge.ts";
import type { Browser } from "../browser/with-browser.ts";
import { servePages } from "./serve-pages.ts";

/** The wall that slides are looked at on, px. Sizes are shares of its height, so only pictures depend on it. */
const wall = { width: 1920, height: 1080 } as const;

/** How long looking may take, ms. A slide takes some 20 ms in each theme; this is for slow and busy computers. */
const base = 60_000;
const perSlide = 1000;

const foundSchema = z.object({
  code: z.enum(drawnCodes),
  facts: z.record(z.string(), z.string()),
  slide: z.string(),
  theme: z.string(),
  widget: z.string().optional(),
  words: z.string().optional(),
  path: z.string().optional(),
});
const lookSchema = z.object({
  themes: z.array(z.string()),
  findings: z.array(foundSchema),
  /** How many pictures of slides are needed to tell what is behind their words. */
  unsure: z.number(),
});

/** Opens a seminar in a browser and returns what is hard to read on its slides, in every theme. */
export async function lookAtSlides(
  browser: Browser,
  file: string,
  deck: Deck,
  lines: readonly string[],
): Promise<readonly PlacedMistake[]> {
  const server = await servePages(dirname(file), deck);
  try {
    const page = await browser.open(server.address, wall);
    const { themes, findings, unsure } = lookSchema.parse(
      await page.evaluate("attuneCheck.look()", base + perSlide * deck.slides.length),
    );
    const overPictures: z.infer<typeof foundSchema>[] = [];
    for (let index = 0; index < unsure; index += 1) {
      await page.evaluate(`attuneCheck.show(${index})`);
      const png = await page.picture({ x: 0, y: 0, ...wall });
      const answer = await page.evaluate(`attuneCheck.answer(${index}, "${png}")`);
      overPictures.push(...z.array(foundSchema).parse(answer));
    }
    await page.close();
    return judge([...findings, ...overPictures], deck, lines, themes);
  } finally {
    await server.close();
  }
}
