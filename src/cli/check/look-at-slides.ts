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

const foundSchema = z.object({
  code: z.enum(drawnCodes),
  facts: z.record(z.string(), z.string()),
  slide: z.string(),
  theme: z.string(),
  widget: z.string().optional(),
  words: z.string().optional(),
  path: z.string().optional(),
});
const clipSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const lookSchema = z.object({
  themes: z.array(z.string()),
  findings: z.array(foundSchema),
  questions: z.array(clipSchema),
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
    const { themes, findings, questions } = lookSchema.parse(await page.evaluate("attuneCheck.look()"));
    const overPictures: z.infer<typeof foundSchema>[] = [];
    for (const [index, clip] of questions.entries()) {
      await page.evaluate(`attuneCheck.show(${index})`);
      const png = await page.picture(clip);
      const answer = await page.evaluate(`attuneCheck.answer(${index}, "${png}")`);
      overPictures.push(...z.array(foundSchema).parse(answer));
    }
    return judge([...findings, ...overPictures], deck, lines, themes);
  } finally {
    await server.close();
  }
}
