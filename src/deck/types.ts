import type { Meta } from "./front-matter.ts";

/** A compiled seminar: plain data that can be written as JSON. */
export interface Deck {
  /** The file's name without its ending, for example `dependency-paradox`. */
  readonly id: string;
  readonly title: string;
  /** BCP 47, for example `en`. */
  readonly language: string;
  /** Name of a folder under themes/, Attune's own or beside the seminar. */
  readonly theme: string;
  /** The rule with the tokens of that theme, where it is the author's own. */
  readonly themeCss?: string;
  readonly meta: Meta;
  readonly slides: readonly Slide[];
  /** The works cited, in the order of the list of references. */
  readonly references: readonly Reference[];
  /** Pictures and other files the pages need, relative to the seminar's folder. */
  readonly files: readonly string[];
}

export interface Slide {
  /** Stable name: what links, following and polls hold on to. Unique in the deck. */
  readonly id: string;
  /** The title as plain text. */
  readonly title: string;
  /** The title as HTML (inline only); empty where the slide has no written heading. */
  readonly heading: string;
  readonly layout: Layout;
  /**
   * The rest of the slide as HTML. Where a widget stands there is `<!--widget:ID-->`; whoever makes a page
   * puts the widget's form for that page in its place. Never holds notes, script or handout text.
   */
  readonly html: string;
  /** Speaker notes as HTML; empty if none. Never sent to attendees. */
  readonly notes: string;
  /** `::: handout` text as HTML; empty if none. */
  readonly handout: string;
  /** `::: script` text as HTML: the words as spoken; empty if none. */
  readonly script: string;
  /** How many steps (fragments) the slide has. */
  readonly steps: number;
  /** Planned minutes, if the author gave any. */
  readonly minutes: number | undefined;
  readonly optional: boolean;
  /** False for breaks: these minutes give no credit. */
  readonly credit: boolean;
  readonly contentNote: string | undefined;
  /** Background picture or colour as the author gave it (a picture is also in `Deck.files`). */
  readonly background: string | undefined;
  /** True for a slide that stands below the one before it (Reveal's vertical stack). */
  readonly below: boolean;
  /** Further classes and data attributes that the author (or an imported Reveal deck) put on the slide. */
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly widgets: readonly WidgetUse[];
  /** First and last line of the slide in the seminar file, from 1. */
  readonly source: { readonly from: number; readonly to: number };
}

export const layouts = [
  "title",
  "section",
  "statement",
  "quote",
  "split",
  "image",
  "full",
  "exercise",
  "vignette",
  "break",
  "grounding",
  "references",
  "join",
  /** What a slide is when nothing else fits: a title and what follows it. */
  "default",
] as const;
export type Layout = (typeof layouts)[number];

/** One widget written on one slide. */
export interface WidgetUse {
  /** Unique in the deck; made from the slide's id where the author wrote none. */
  readonly id: string;
  /** The widget's name, for example `hormones`. */
  readonly name: string;
  /** What the author wrote, checked and completed by the widget's schema and `prepare`. */
  readonly settings: unknown;
  /** Lines of the fenced block in the seminar file, from 1. */
  readonly source: { readonly from: number; readonly to: number };
}

/** One cited work. */
export interface Reference {
  /** The citation key, for example `bowlby1988`. */
  readonly key: string;
  /** Anchor of its entry in the list of references, for example `ref-bowlby1988`. */
  readonly anchor: string;
  /** The APA 7 entry as HTML. */
  readonly html: string;
  /** The APA 7 entry as plain text. */
  readonly text: string;
  /** In-text forms, APA 7: names as in "Bowlby" or "Feeney & Thrush" / "Feeney and Thrush", and the year ("1988a", "n.d."). */
  readonly names: { readonly parenthetical: string; readonly narrative: string };
  readonly year: string;
  /** Set where a title stands for the missing author: in running text it is italic. */
  readonly titled?: true;
}
