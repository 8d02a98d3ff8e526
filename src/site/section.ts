import { escapeHtml } from "../deck/html/escape.ts";
import type { Diagnostic } from "../deck/diagnostic.ts";
import { countSteps } from "../deck/steps.ts";
import type { Deck, Layout, Slide } from "../deck/types.ts";
import type { Widget } from "../deck/widget.ts";
import type { Words } from "../words/words.ts";
import { backgroundHtml } from "./background-html.ts";
import { attributes } from "./html.ts";
import { mistakesHtml } from "./mistakes-html.ts";
import { people, subtitle } from "./title-lines.ts";
import { twoLines } from "./two-lines.ts";
import { withWidgets, type WidgetContext } from "./widget-html.ts";

/** What stands around a slide: known only from the whole deck. */
export interface Around {
  readonly deck: Deck;
  readonly words: Words;
  /** HTML of the small line above the title; empty if none. */
  readonly kicker: string;
  /** True for the slide whose title is the page's `<h1>`. */
  readonly main: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: boolean;
  readonly widgetNamed: (name: string) => Widget | undefined;
  readonly widgets: WidgetContext;
}

/** One slide as the `<section>` that stands on the wall, in thumbnails, and in patches. It holds no number. */
export function section(slide: Slide, around: Around): string {
  const { deck, words } = around;
  const told = slide.heading === "" ? around.widgets : { ...around.widgets, slideTitle: slide.title };
  const html = withWidgets(slide.html, slide.widgets, slide.id, around.widgetNamed, told);
  const first = slide.layout === "title" && slide === deck.slides[0];
  const backdrop = backgroundHtml(slide.background, deck);
  const classes = [
    "slide",
    `layout-${slide.layout}`,
    slide.title.length > (shortTitles[slide.layout] ?? Infinity) && "long-title",
    backdrop !== "" && "with-backdrop",
    ...slide.classes,
  ];
  const outermost = attributes({
    ...own(slide.attributes),
    id: slide.id,
    class: classes.filter(Boolean).join(" "),
    "data-title": slide.title,
    "data-steps": slide.steps > 0 ? String(slide.steps) : undefined,
    ...(around.notes ? plan(slide) : {}),
  });
  return [
    `<section${outermost}>`,
    backdrop,
    slide.layout === "title" ? twoLines() : "",
    `<div class="page">`,
    head(slide, around),
    `<div class="body">${first ? subtitle(deck) : ""}${html}</div>`,
    first ? people(deck) : "",
    slide.layout === "vignette" ? `<p class="invented">${escapeHtml(words.page.invented)}</p>` : "",
    mistakesHtml(around.diagnostics, words),
    furtherSteps(slide),
    `</div>`,
    around.notes && slide.notes !== "" ? `<aside class="notes" hidden>${slide.notes}</aside>` : "",
    `</section>`,
  ].join("");
}

/** Steps beyond the slide's own fragments that a widget asked for: nothing to see, but Reveal counts them, after the others. */
function furtherSteps({ steps, html }: Slide): string {
  const missing = steps - countSteps(html);
  return missing > 0 ? '<i class="fragment" hidden></i>'.repeat(missing) : "";
}

/** Up to how many characters a title is set in the layout's largest size; it then fits on two lines. */
const shortTitles: Partial<Readonly<Record<Layout, number>>> = { title: 30, section: 44, break: 18 };

/** What only the presenter's page needs to know of a slide. */
function plan(slide: Slide): Record<string, string | undefined> {
  return {
    "data-minutes": slide.minutes === undefined ? undefined : String(slide.minutes),
    "data-optional": slide.optional ? "" : undefined,
    "data-content-note": slide.contentNote,
  };
}

function head(slide: Slide, { kicker, main }: Around): string {
  const tag = main ? "h1" : "h2";
  if (slide.heading === "") return `<${tag} class="unseen">${escapeHtml(slide.title)}</${tag}>`;
  const above = kicker === "" ? "" : `<p class="kicker">${kicker}</p>`;
  return `<header class="head">${above}<${tag}>${slide.heading}</${tag}></header>`;
}

/** The author's attributes less those that Reveal or this page act upon. */
function own(given: Readonly<Record<string, string>>): Record<string, string> {
  const taken =
    /^(id|class|style|data-(title|steps|number|minutes|optional|content-note|background.*|auto-?slide.*|state|visibility|prevent.*))$/i;
  return Object.fromEntries(Object.entries(given).filter(([name]) => !taken.test(name)));
}
