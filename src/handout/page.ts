import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck, Slide } from "../deck/types.ts";
import { wordsFor, type Words } from "../words/words.ts";
import { inGreys } from "./grey.ts";
import { layouts } from "./layouts/catalogue.ts";
import type { HandoutLayout } from "./layouts/layout.ts";
import { edges } from "./edges.ts";
import { keyHtml, keyOf } from "./key.ts";
import { headingLevels, withFiguresAsGroups, withLevel } from "./levels.ts";
import { withoutDeadLinks, withoutLostPlaces } from "./links.ts";
import type { HandoutOptions } from "./options.ts";
import { inLetters, namedLeads, picturesInWords, picturesWithWords } from "./prose.ts";
import { opening, roomAbove } from "./opening.ts";
import { ownNotes } from "./own-notes.ts";
import { pageCss, pageSize } from "./paper.ts";
import type { PaperSlide } from "./paper-slide.ts";
import { referencesHtml } from "./references.ts";
import { widgetPutter } from "./widgets.ts";

/**
 * A seminar's handout as one page for paper, in any browser: no script, nothing from elsewhere, and every file that it
 * shows in it. Speaker notes and scripts are in it only where the layout prints them.
 */
export function handoutPage(deck: Deck, options: HandoutOptions): string {
  const words = wordsFor(deck.language);
  const layout: HandoutLayout = layouts[options.layout];
  const slides = paperSlides(deck, layout, options, words);
  const shown = slides.filter(
    ({ slide }, index) =>
      slide.layout !== "references" && !(layout.cover && index === 0 && slide.layout === "title"),
  );
  const themeCss = options.grey ? inGreys(options.themeCss) : options.themeCss;
  const css = [
    options.css,
    themeCss,
    pageCss(options.paper, layout.orientation, edges(deck, words.handout, layout.edges), layout.edges),
  ].join("\n");
  const printed = shown.map((slide) => ({
    slide,
    html: [
      options.sections.get(slide.slide.id) ?? slide.slide.heading + slide.prose("printed"),
      slide.handout,
      slide.notes,
      slide.script,
    ].join(""),
  }));
  const further = slides.find(({ slide }) => slide.layout === "references")?.handout ?? "";
  const main = [
    opening(deck, layout, words, options.session),
    layout.body(shown, {
      deck,
      words,
      page: pageSize(options.paper, layout.orientation),
      above: roomAbove(deck, layout, options.session),
    }),
    referencesHtml(deck, words, printed, further),
    options.key ? keyHtml(keyOf(deck, options.context), words) : "",
    contact(deck, words),
  ].join("\n");
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.language)}" data-theme="print" data-paper="${layout.orientation}"${options.grey ? " data-grey" : ""}>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${options.policy(css)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    ...deck.meta.presenters.map(({ name }) => `<meta name="author" content="${escapeHtml(name)}">`),
    `<title>${escapeHtml(deck.title)}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${css}</style>`,
    `</head>`,
    `<body class="handout handout-${options.layout}">`,
    `<main>`,
    withoutLostPlaces(main),
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function paperSlides(
  deck: Deck,
  layout: HandoutLayout,
  options: HandoutOptions,
  words: Words,
): readonly PaperSlide[] {
  const levels = headingLevels(deck);
  const put = widgetPutter(options.context, options.part?.reached);
  const finish = (html: string) => options.inline(withoutDeadLinks(withFiguresAsGroups(html)));
  return deck.slides.map((slide: Slide, index): PaperSlide => {
    const level = levels.get(slide) ?? 2;
    return {
      slide,
      number: options.part?.numbers.get(slide.id) ?? index + 1,
      level,
      wall: () => finish(withLevel(options.sections.get(slide.id) ?? "", level)),
      prose: (form) => {
        // Slides in a widget are pictures themselves: only the slide's own are told under them.
        const told =
          form === "printed and told" ? { ...slide, html: picturesWithWords(slide.html, words) } : slide;
        const html = put(told, form);
        const plain = form === "told" ? picturesInWords(html, words) : html;
        return finish(withLevel(namedLeads(inLetters(plain)), level));
      },
      handout: finish(withLevel(namedLeads(slide.handout), level)) + ownNotes(slide, options.own, words),
      notes: layout.notes ? finish(withLevel(namedLeads(slide.notes), level)) : "",
      script: layout.notes ? finish(withLevel(slide.script, level)) : "",
    };
  });
}

function contact({ meta }: Deck, words: Words): string {
  return meta.contact === undefined
    ? ""
    : `<p class="contact">${escapeHtml(words.handout.contact(meta.contact))}</p>`;
}
