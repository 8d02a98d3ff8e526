import type { ZodType } from "zod";
import type { Compiled } from "./compile.ts";
import type { Place } from "./diagnostic.ts";

/**
 * What every widget is: a fenced block that does something, in each of its forms. A widget is a folder under
 * src/widgets with this object in `widget.ts`, and `mount.ts` for its behaviour in the browser. The forms are
 * methods, so that widgets with different settings stand in one list: whoever calls one hands it the settings
 * that its own schema made.
 */
export interface Widget<Settings = unknown> {
  /** The word after the fence. */
  readonly name: string;
  /**
   * `text`: the block's body is a text and no YAML. The schema then gets it as `text`, together with what stands in
   * braces behind the widget's name.
   */
  readonly body?: "text";
  /** What may be written in the block's YAML body. Unknown keys are mistakes (use `z.strictObject`). */
  readonly schema: ZodType<Settings>;
  /** The layout a slide takes when this widget is its main content and the author chose none. */
  readonly layout?: "default" | "grounding" | "exercise" | "join";
  /**
   * Completes the settings with what only the whole deck knows: files beside the seminar, other widgets of the
   * same name (a poll's pair). Reports what cannot be; runs once per compilation, after every block was checked.
   */
  prepare?(settings: Settings, context: PrepareContext): Settings;
  /**
   * How many steps the slide needs for what comes one after the other inside this widget; none if left out. Where the
   * slide's own fragments are fewer it gets the rest, and `mount` follows all of them.
   */
  steps?(settings: Settings): number;
  /**
   * What of it a poll's result can move (`drives`), as the block is written, before `prepare`; nothing if left out. It may
   * throw where the block makes no sense, which `prepare` then says.
   */
  movable?(settings: Settings): readonly Movable[];
  /** The HTML that stands on the page before any script, and without scripts. */
  render(settings: Settings, context: RenderContext): string;
  /** The HTML for paper: SVG for charts, everything visible, nothing to press. */
  print(settings: Settings, context: RenderContext): string;
  /** What the widget says, in words: one or a few sentences of plain text. Never empty. */
  describe(settings: Settings, context: RenderContext): string;
  /**
   * What is asked and what is right, where the widget asks for knowledge and its author wrote the answer: for the key of
   * a knowledge check, which stands on a page of its own. Undefined where there is nothing to know.
   */
  key?(settings: Settings, context: RenderContext): KeyEntry | undefined;
  /**
   * What `mount` gets in the browser: the settings without anything that must not leave the laptop (correct
   * answers, unless `context.answers`). Left out, the widget has no behaviour and nothing is sent.
   */
  publish?(settings: Settings, context: RenderContext): unknown;
}

/** A control that a poll's result can move, or could if it were a number. */
export interface Movable {
  readonly name: string;
  /** False: one of a few words, which no number can set. */
  readonly number: boolean;
  /** Whether the slide shows where it stands. */
  readonly onStage: boolean;
}

/** A widget of the deck, as another one sees it that acts on it. */
export interface DeckWidget {
  readonly id: string;
  readonly name: string;
  readonly settings: unknown;
  /** Undefined where the block has mistakes of its own, so that nobody knows. */
  readonly movable: readonly Movable[] | undefined;
}

/** One line of a key: plain text. */
export interface KeyEntry {
  readonly question: string;
  readonly answer: string;
  /** Which of the seminar's objectives it tests, counted from 1. */
  readonly objectives: readonly number[];
}

/** One mistake inside a widget's YAML body. */
export interface WidgetMistake {
  /** Path of the key or value it is about, for example ["series", 0, "column"]. */
  readonly path: readonly (string | number)[];
  /** True: the key itself is meant; false or left out: its value. */
  readonly atKey?: boolean;
  /** In a text body: the place, counted from the body's first line. */
  readonly at?: Place;
  /** A code from the catalogue in mistakes.ts. */
  readonly code: string;
  /** What fills the catalogue's sentence, for example { name: "steadyer", near: "steadier" }. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface PrepareContext {
  readonly id: string;
  /** A text file beside the seminar, or undefined if there is none. Reads nothing outside its folder. */
  readonly readText: (path: string) => string | undefined;
  /** The other widgets of the same name in the deck, in order, with their checked settings. */
  readonly others: readonly { readonly id: string; readonly settings: unknown }[];
  /** Every widget of the deck, in order, those with mistakes as well; for one that acts on another. */
  readonly deck?: readonly DeckWidget[];
  readonly report: (mistake: WidgetMistake) => void;
  /**
   * Compiles a text as a seminar of its own in the same folder, with the files `beside` it in place of those on the
   * disk. It can cite the deck's works; its slides and widgets get names that are free in the deck.
   */
  readonly compile?: (source: string, beside: Readonly<Record<string, string>>) => Compiled;
}

export interface RenderContext {
  /** The widget's id, unique in the deck: also the id of its outermost element. */
  readonly id: string;
  readonly slideId: string;
  /** The slide's written heading as plain text, so that a widget need not say it again. */
  readonly slideTitle?: string;
  /** BCP 47 of the deck. */
  readonly language: string;
  /** Renders the author's inline Markdown, citations included, to HTML. Everything else must be escaped. */
  readonly inline: (markdown: string) => string;
  /** The same as plain text. */
  readonly plain: (markdown: string) => string;
  /** True where correct answers may be in the bytes: presenter's papers, `--with-answers`. */
  readonly answers: boolean;
  /** How many of the slide's steps have come: what belongs to a later one must not be in the bytes. Left out: all. */
  readonly reached?: number;
  /** True for a column as narrow as a phone: pictures are drawn tall instead of wide. */
  readonly narrow?: boolean;
  /** True for paper in large letters: the letters in a picture are large, too. */
  readonly large?: boolean;
  /** The slides of a deck that stands within this one, each as it looks on the wall, as HTML for a 16:9 box. */
  readonly slides?: (inner: Compiled) => readonly string[];
  /** Where attendees reach the room, once there is one; for the `join` widget. */
  readonly address?: string;
  /** What the room answered, by poll id; for papers made after the seminar. */
  readonly results?: Readonly<Record<string, Answered>>;
  /** What a poll's result set, by the id of the widget that it moved; for the same papers. */
  readonly driven?: Readonly<Record<string, Driven>>;
}

/** What was released of a poll: session/polls/release.ts. The widget checks it before it prints it. */
export interface Answered {
  readonly release: unknown;
  /** True where n stands for up to four more (live.md, P5). */
  readonly rounded: boolean;
}

/** Values that a poll's result gave to a widget's controls, as the room left them. */
export interface Driven {
  readonly values: Readonly<Record<string, number | string>>;
  /** How many answered, as it was told; undefined where too few did to say. */
  readonly n: number | undefined;
  /** The day, as it should read. */
  readonly date: string;
}
