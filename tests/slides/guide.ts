import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileDeck } from "../../src/deck/compile.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { root } from "../support/sources.ts";

const beside = (path: string): string => join(root, "slides", path);

export const guideText = readFileSync(beside("guide.md"), "utf8");

/** The guide as it is shown. */
export const guide = compileDeck(guideText, {
  file: "slides/guide.md",
  widgets: catalogue,
  folder: {
    has: (path) => existsSync(beside(path)),
    readText: (path) => (existsSync(beside(path)) ? readFileSync(beside(path), "utf8") : undefined),
  },
});

/** One example of the guide. */
export interface GuideExample {
  readonly slide: string;
  readonly text: string;
  readonly mistakes: readonly string[];
}

const isExample = (settings: unknown): settings is Omit<GuideExample, "slide"> =>
  typeof settings === "object" && settings !== null && "text" in settings && "mistakes" in settings;

export const examples: readonly GuideExample[] = guide.deck.slides.flatMap(({ id, widgets }) =>
  widgets.flatMap(({ settings }) => (isExample(settings) ? [{ ...settings, slide: id }] : [])),
);
