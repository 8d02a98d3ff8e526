import { escapeHtml } from "../deck/html/escape.ts";
import { inlineRenderer } from "../deck/inline.ts";
import { countSteps } from "../deck/steps.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Widget } from "../deck/widget.ts";
import { catalogue } from "../widgets/catalogue.ts";
import { wordsFor } from "../words/words.ts";
import { backgroundHtml } from "./background-html.ts";
import { hasClass, withElements } from "./elements.ts";
import { exampleSlides } from "./example-slides.ts";
import { attributes } from "./html.ts";
import { kickers } from "./kickers.ts";
import { people, subtitle } from "./title-lines.ts";
import { trimSteps } from "./trim-steps.ts";
import { twoLines } from "./two-lines.ts";
import { withWidgets, type WidgetContext } from "./widget-html.ts";

export interface AttendeeSlideOptions {
  /** What stands before the path of every picture, for example `/KMTR/`. */
  readonly files: string;
  /** Where attendees reach the room; for the `join` widget. */
  readonly address?: string;
}

/**
 * A slide for the attendee's page at `step`: real text in one column, re-flowed by the page. Nothing of a later step
 * is in it, no notes, no script, no correct answer (live.md, S1). `::: handout` text comes with the last step.
 */
export function attendeeSlide(
  slide: Slide,
  step: number,
  deck: Deck,
  { files, address }: AttendeeSlideOptions,
): string {
  const { context, kicker, number } = aroundOf(deck)(slide);
  const words = wordsFor(deck.language).attendee;
  const told: WidgetContext = {
    ...context,
    reached: step,
    ...(slide.heading === "" ? {} : { slideTitle: slide.title }),
    ...(address === undefined ? {} : { address }),
  };
  const trimmed = trimSteps(slide.html, step);
  const body = withWidgets(
    withoutUnreferredNotes(trimmed, slide.heading),
    slide.widgets,
    slide.id,
    named,
    told,
  );
  const first = slide.layout === "title" && slide === deck.slides[0];
  const complete = step >= slide.steps;
  const outermost = attributes({
    class: ["slide", `layout-${slide.layout}`, ...slide.classes].join(" "),
    "data-slide": slide.id,
    "data-step": String(step),
    "data-steps": slide.steps > 0 ? String(slide.steps) : undefined,
    "data-number": String(number),
    "data-of": String(deck.slides.length),
    "data-title": slide.title,
    "data-content-note": slide.contentNote,
  });
  const html = [
    `<section${outermost}>`,
    slide.layout === "title" ? twoLines() : backgroundHtml(slide.background, deck),
    `<header class="head">`,
    kicker === "" ? "" : `<p class="kicker">${kicker}</p>`,
    `<h1 tabindex="-1"${slide.heading === "" ? ` class="unseen"` : ""}>${slide.heading || escapeHtml(slide.title)}</h1>`,
    `</header>`,
    `<div class="body">${first ? subtitle(deck) : ""}${body}</div>`,
    first ? people(deck) : "",
    slide.layout === "vignette"
      ? `<p class="invented">${escapeHtml(wordsFor(deck.language).page.invented)}</p>`
      : "",
    furtherSteps(slide, step),
    complete && slide.handout !== "" ? `<div class="handout">${slide.handout}</div>` : "",
    sources(slide.heading + body, deck, words.sources),
    `</section>`,
  ].join("");
  return withFiles(html, files);
}

/** Steps that a widget asked for beyond the slide's own: its script counts those that have come. */
function furtherSteps({ steps, html }: Slide, step: number): string {
  return '<i class="fragment visible" hidden></i>'.repeat(
    Math.max(0, Math.min(step, steps) - countSteps(html)),
  );
}

const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
const named = (name: string): Widget | undefined => widgets.get(name);

interface Around {
  readonly context: WidgetContext;
  readonly kicker: string;
  readonly number: number;
}

const kept = new WeakMap<Deck, (slide: Slide) => Around>();

/** What only the whole deck knows of each slide; worked out once a deck. */
function aroundOf(deck: Deck): (slide: Slide) => Around {
  const known = kept.get(deck);
  if (known !== undefined) return known;
  const above = kickers(deck, wordsFor(deck.language));
  const numbers = new Map(deck.slides.map((slide, index) => [slide, index + 1]));
  const context: WidgetContext = {
    ...inlineRenderer(deck),
    language: deck.language,
    answers: false,
    narrow: true,
    slides: (inner) => exampleSlides(inner, context, named),
  };
  const around = (slide: Slide): Around => ({
    context,
    kicker: above.get(slide) ?? "",
    number: numbers.get(slide) ?? 0,
  });
  kept.set(deck, around);
  return around;
}

/** Footnotes without their mark belong to a later step. The others keep their numbers. */
export function withoutUnreferredNotes(html: string, heading: string): string {
  if (!html.includes(`role="doc-endnotes"`)) return html;
  let notes = 0;
  const numbered = withElements(html, (tag) => {
    const id = tag.name === "li" ? /\sid="(fn-[^"]*)"/.exec(tag.text)?.[1] : undefined;
    if (id === undefined) return "keep";
    if (!(html + heading).includes(`href="#${id}"`)) return "drop";
    notes += 1;
    return { tag: tag.text.replace(/^<li/, `<li value="${/\d+$/.exec(id)?.[0] ?? ""}"`) };
  });
  if (notes > 0) return numbered;
  return withElements(numbered, (tag) =>
    tag.name === "div" && hasClass(tag, "footnotes") ? "drop" : "keep",
  );
}

/** The entries of the works that this slide cites as far as it can be read, for people who want to look them up. */
function sources(html: string, deck: Deck, title: string): string {
  const cited = new Set([...html.matchAll(/\shref="#(ref-[^"]*)"/g)].map(([, anchor]) => anchor));
  const works = deck.references.filter(
    ({ anchor }) => cited.has(anchor) && !html.includes(` id="${anchor}"`),
  );
  if (works.length === 0) return "";
  const items = works.map(({ anchor, html: entry }) => `<li id="${anchor}" tabindex="-1">${entry}</li>`);
  return `<details class="sources"><summary>${escapeHtml(title)}</summary><ul>${items.join("")}</ul></details>`;
}

/** Pictures and files of the seminar lie beside its own pages; this page is elsewhere. */
function withFiles(html: string, files: string): string {
  return html.replace(
    /(<(?:img|video|audio|source|a|image)\b[^>]*?\s(?:src|href|poster)=")(?!#|\/|[a-z][a-z0-9+.-]*:)([^"]*")/gi,
    `$1${files}$2`,
  );
}
