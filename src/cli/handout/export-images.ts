import { z } from "zod";
import type { Deck } from "../../deck/types.ts";
import { imageName, imageSize, slidesPage, slideSvg } from "../../handout/slide-images.ts";
import type { Content } from "../../site/build-write.ts";
import { createSections } from "../../site/sections.ts";
import { runtimeFor } from "../../site/themes.ts";
import { progress } from "../boot/progress.mjs";
import { withBrowser } from "../browser/with-browser.ts";
import { readRuntime } from "../runtime.ts";
import { paperParts } from "./make-page.ts";

export type ImageKind = "png" | "svg";
export const isImageKind = (word: string): word is ImageKind => word === "png" || word === "svg";

/** How long one slide may take, ms; they take some 100. */
const perSlide = 30_000;

const ready =
  "document.fonts.ready.then(() => Promise.all([...document.images].map((each) => each.decode().catch(() => {}))))";

/**
 * Every slide as a picture, by the name of its file, in the colours of the seminar's theme, with all of its steps. Throws
 * AttuneError where no browser can do it.
 */
export async function exportImages(
  deck: Deck,
  folder: string,
  kind: ImageKind,
): Promise<ReadonlyMap<string, Content>> {
  const { css, policy, inline } = paperParts(deck, folder);
  const themeCss = Object.values(runtimeFor(deck, readRuntime()).themes).join("\n");
  const made = createSections({ notes: false, answers: false, paper: true })(deck);
  const sections = made.map(({ html }) => inline(html));
  const html = slidesPage(deck, { sections, css, themeCss, policy });
  const files = new Map<string, Content>();
  const line = progress(`Taking pictures of ${deck.slides.length} slides`, () => `${files.size} done`);
  let state = "not done";
  try {
    await withBrowser(async (browser) => {
      const page = await browser.show(html, imageSize);
      await page.evaluate(`${ready}.then(() => undefined)`);
      for (const [index, { id, title }] of deck.slides.entries()) {
        const name = imageName(index, deck.slides.length, id, kind);
        if (kind === "png") {
          await page.evaluate(`scrollTo(0, ${index * imageSize.height})`);
          const png = await page.picture({ x: 0, y: index * imageSize.height, ...imageSize });
          files.set(name, { bytes: Buffer.from(png, "base64") });
        } else {
          const taken = `new XMLSerializer().serializeToString(document.querySelectorAll(".shot")[${index}])`;
          const xhtml = z.string().parse(await page.evaluate(taken, perSlide));
          const all = await styleOf(page.evaluate);
          files.set(name, { text: slideSvg(deck, title, xhtml, all) });
        }
      }
    });
    state = "done";
    return files;
  } finally {
    line.end(state);
  }
}

const styleOf = async (evaluate: (expression: string) => Promise<unknown>): Promise<string> =>
  z.string().parse(await evaluate('document.querySelector("style").textContent'));
