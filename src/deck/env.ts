import type { Env } from "markdown-it";
import type { Place } from "./diagnostic.ts";
import type { MistakeCode, Report } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";
import type { Reference } from "./types.ts";
import type { Widget } from "./widget.ts";
import type { WidgetBlock } from "./widget-block.ts";

const brand: unique symbol = Symbol("slide env");

/** The works of the references file, as the citation rule looks them up. */
export interface Bibliography {
  readonly find: (key: string) => Reference | undefined;
  readonly keys: readonly string[];
}

/** What is known of one text (a slide's body, or its notes) before it is read. */
export interface TextFacts {
  /** The seminar file as the author named it. */
  readonly file: string;
  readonly part: "slide" | "notes";
  /** 0-based line in the file of this text's first line: add it to a token's `map`. */
  readonly firstLine: number;
  /** The text's lines, as written. */
  readonly lines: readonly string[];
  /** The pairs of `:::` lines: line of the opening one -> line of the closing one (0-based in this text). */
  readonly containers: ReadonlyMap<number, number>;
  readonly report: Report;
  /** The same for codes known only at run time: from a schema, from a widget. */
  readonly reportAny: (code: MistakeCode, place: Place, facts: Facts) => void;
  /** The known widgets by name. */
  readonly kinds: ReadonlyMap<string, Widget>;
  /** The widgets written here, in order; the widget mark adds to it. */
  readonly widgets: WidgetBlock[];
  /** The works that can be cited. While HTML is made, `find` gives each cited one as the whole deck needs it. */
  bibliography: Bibliography;
  /** Keys of the works cited here; rules add to it. */
  readonly cited: Set<string>;
  /** Pictures and other files used here, relative to the seminar's folder; rules add to it. */
  readonly files: Set<string>;
  /** Whether there is such a file in the seminar's folder. */
  readonly has: (path: string) => boolean;
}

/**
 * What every Markdown rule finds in `state.env` (through `slideEnv`) and in the renderer's `env`. markdown-it's
 * own `references`, the link definitions, is the whole file's.
 */
export interface SlideEnv extends TextFacts, Env {
  readonly [brand]: true;
  /** The slide's id while HTML is made; empty while the text is parsed. */
  slideId: string;
  /** The ids of `widgets` while HTML is made. */
  widgetIds: readonly string[];
  /** The lines (0-based in this text, end excluded) of the inline token being parsed. */
  block: readonly [number, number];
  /**
   * Where `needle` stands in the file: its first occurrence from `line` on and before `until` (0-based in this
   * text); the beginning of `line` if it is nowhere.
   */
  readonly at: (line: number, needle?: string, until?: number) => Place;
}

/** Completes the facts of one text to the env that rules read. */
export function createEnv(facts: TextFacts, definitions: NonNullable<Env["references"]> = {}): SlideEnv {
  return {
    ...facts,
    references: definitions,
    [brand]: true,
    block: [0, 0],
    slideId: "",
    widgetIds: [],
    at: (line, needle, until) => locate(facts.lines, facts.firstLine, line, needle, until),
  };
}

/** The slide env that a rule was given; rules of a deck never run without one. */
export function slideEnv(env: Env | undefined): SlideEnv {
  if (isSlideEnv(env)) return env;
  throw new TypeError("A deck's Markdown rule ran without a slide env");
}

function isSlideEnv(env: Env | undefined): env is SlideEnv {
  return env !== undefined && brand in env;
}

function locate(
  lines: readonly string[],
  firstLine: number,
  line: number,
  needle: string | undefined,
  until = line + 50,
): Place {
  if (needle) {
    for (let index = line; index < Math.min(lines.length, until); index += 1) {
      const column = (lines[index] ?? "").indexOf(needle);
      if (column >= 0) return { line: firstLine + index + 1, column: column + 1, length: needle.length };
    }
  }
  return { line: firstLine + line + 1, column: 1 };
}
