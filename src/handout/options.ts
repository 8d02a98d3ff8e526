import type { LayoutName } from "./layouts/catalogue.ts";
import type { ResultsFile } from "../session/results/file.ts";
import type { PaperName } from "./paper.ts";
import type { PaperContext } from "./widgets.ts";

/** What a handout is made of and how it should be. */
export interface HandoutOptions {
  readonly layout: LayoutName;
  readonly paper: PaperName;
  /** True for paper that will be copied without colours. */
  readonly grey: boolean;
  /** What widgets are told: among it what the room answered. Correct answers stand in the key alone. */
  readonly context: PaperContext;
  /** True where the key to the knowledge check is printed, on a page of its own at the end. */
  readonly key: boolean;
  /** What the room answered, if that is printed. */
  readonly session?: ResultsFile;
  /** An attendee's own notes, by the id of the slide or of the widget that they belong to. */
  readonly own?: ReadonlyMap<string, string>;
  /**
   * Where only a part of the seminar is printed: the slides' numbers in the whole of it, and how many steps of each have
   * been seen. Slides are in `sections` and in the deck only as far as that.
   */
  readonly part?: {
    readonly numbers: ReadonlyMap<string, number>;
    readonly reached: ReadonlyMap<string, number>;
  };
  /** Each slide as the `<section>` that stands on the wall, with its widgets as they are printed, by the slide's id. */
  readonly sections: ReadonlyMap<string, string>;
  /** Fonts, and the style sheets of slides, widgets and handouts, as one text. */
  readonly css: string;
  /** The rule with the colours for paper. */
  readonly themeCss: string;
  /** The Content-Security-Policy of a page with this style sheet and no script. */
  readonly policy: (css: string) => string;
  /** Puts the seminar's pictures into HTML in place of their addresses. */
  readonly inline: (html: string) => string;
}
