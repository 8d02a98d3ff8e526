import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inlineRenderer } from "../../deck/inline.ts";
import type { Deck } from "../../deck/types.ts";
import type { HandoutOptions } from "../../handout/options.ts";
import { handoutPage } from "../../handout/page.ts";
import { paperPolicy } from "../../site/csp.ts";
import { exampleSlides } from "../../site/example-slides.ts";
import { fontCss } from "../../site/fonts.ts";
import { inlineFiles } from "../../site/inline-files.ts";
import { createSections } from "../../site/sections.ts";
import { catalogue } from "../../widgets/catalogue.ts";
import { readRuntime, runtimeFolder } from "../runtime.ts";
import { asData, dataAddresses } from "../single.ts";

export interface Wishes extends Pick<HandoutOptions, "layout" | "paper" | "grey"> {
  /** True where correct answers may be in the bytes. */
  readonly answers: boolean;
}

/** The handout of a seminar whose files are in `folder`, as one HTML page. */
export function makeHandout(deck: Deck, folder: string, wishes: Wishes): string {
  const runtime = readRuntime();
  const { answers, ...rest } = wishes;
  const sections = createSections({ notes: false, answers, paper: true })(deck);
  const files = new Set(deck.files);
  const dataAddress = dataAddresses(folder);
  const font = (file: string) =>
    asData(file, readFileSync(join(runtimeFolder, "assets", runtime.asset(file))));
  return handoutPage(deck, {
    ...rest,
    sections: new Map(sections.map(({ id, html }) => [id, html])),
    context: paperContext(deck, answers),
    css: [fontCss(font), runtime.css.slides, runtime.css.widgets, runtime.css.handout].join("\n"),
    themeCss: runtime.themes["print"] ?? "",
    policy: (css) => paperPolicy([css]),
    inline: (html) => inlineFiles(html, (path) => (files.has(path) ? dataAddress(path) : undefined)),
  });
}

function paperContext(deck: Deck, answers: boolean): HandoutOptions["context"] {
  const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
  const context: HandoutOptions["context"] = {
    ...inlineRenderer(deck),
    language: deck.language,
    answers,
    slides: (inner) => exampleSlides(inner, { ...context, paper: true }, (name) => widgets.get(name)),
  };
  return context;
}
