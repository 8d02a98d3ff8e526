import type { Box } from "./box.ts";

/** A piece of text in one style, as it is drawn. */
export interface Run {
  /** The element whose text it is; for a canvas the canvas, for a slide's number the slide. */
  readonly element: Element;
  /** What it is a part of and is read as one: a paragraph, a list line, a button, a chart's label. */
  readonly block: Element;
  /** The whole text of that part; empty for a slide's number. */
  readonly words: string;
  /** One box for every line: from cap height to baseline, roughly. */
  readonly lines: readonly Box[];
  /** Height of the font, px. */
  readonly size: number;
  readonly bold: boolean;
  /** CSS colour, and how much of it is left by the opacities around it. */
  readonly colour: string;
  readonly opacity: number;
  /** The canvas that it is drawn on. */
  readonly canvas?: HTMLCanvasElement;
  /** For a slide's number, which lies over everything: the CSS colour that it brings as its own ground. */
  readonly numberOn?: string;
}

/** One slide that is being looked at: all its steps are shown, in one theme. */
export interface Look {
  readonly slide: HTMLElement;
  readonly box: Box;
  /** The slide's height, px: every size is a share of it. */
  readonly height: number;
  readonly theme: string;
  readonly runs: readonly Run[];
}

/** Whether an element, or what stands in it, can be seen. An example's slide is a picture of a slide: not for reading. */
export function isSeen(element: Element): boolean {
  if (element.closest(".example-slide")) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
