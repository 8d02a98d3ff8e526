import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inlineRenderer } from "../../deck/inline.ts";
import type { Deck } from "../../deck/types.ts";
import type { HandoutOptions } from "../../handout/options.ts";
import { handoutPage } from "../../handout/page.ts";
import { resultsContext } from "../../handout/results.ts";
import type { PaperContext } from "../../handout/widgets.ts";
import { paperPolicy } from "../../site/csp.ts";
import { exampleSlides } from "../../site/example-slides.ts";
import { fontCss } from "../../site/fonts.ts";
import { inlineFiles } from "../../site/inline-files.ts";
import { createSections } from "../../site/sections.ts";
import { catalogue } from "../../widgets/catalogue.ts";
import { readRuntime, runtimeFolder } from "../runtime.ts";
import { asData, dataAddresses } from "../single.ts";

export type Wishes = Pick<HandoutOptions, "layout" | "paper" | "grey" | "key" | "session" | "own">;

/** The handout of a seminar whose files are in `folder`, as one HTML page. */
export function makeHandout(deck: Deck, folder: string, wishes: Wishes): string {
  const answered = wishes.session === undefined ? {} : resultsContext(wishes.session);
  const sections = createSections({ notes: false, answers: false, paper: true, ...answered })(deck);
  return handoutPage(deck, {
    ...wishes,
    ...paperParts(deck, folder),
    sections: new Map(sections.map(({ id, html }) => [id, html])),
    context: { ...paperContext(deck), ...answered },
  });
}

/** What every page for paper is made of: fonts, style sheets, colours, and the seminar's pictures. */
export function paperParts(
  deck: Deck,
  folder: string,
): Pick<HandoutOptions, "css" | "themeCss" | "policy" | "inline"> {
  const runtime = readRuntime();
  const files = new Set(deck.files);
  const dataAddress = dataAddresses(folder);
  const font = (file: string) =>
    asData(file, readFileSync(join(runtimeFolder, "assets", runtime.asset(file))));
  return {
    css: [fontCss(font), runtime.css.slides, runtime.css.widgets, runtime.css.handout].join("\n"),
    // Paper is white, whatever the theme of the wall.
    themeCss: runtime.themes["print"] ?? "",
    policy: (css) => paperPolicy([css]),
    inline: (html) => inlineFiles(html, (path) => (files.has(path) ? dataAddress(path) : undefined)),
  };
}

/** What widgets are told on paper. */
export function paperContext(deck: Deck): PaperContext {
  const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
  const context: PaperContext = {
    ...inlineRenderer(deck),
    language: deck.language,
    answers: false,
    slides: (inner) => exampleSlides(inner, { ...context, paper: true }, (name) => widgets.get(name)),
  };
  return context;
}
