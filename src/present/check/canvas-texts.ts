import { meet, type Box } from "./box.ts";

/** One text as it was drawn on a canvas. */
export interface CanvasText {
  readonly text: string;
  /** In the canvas's own pixels. */
  readonly box: Box;
  /** Height of the font in the canvas's own pixels. */
  readonly size: number;
  readonly bold: boolean;
  /** CSS colour. */
  readonly colour: string;
  readonly opacity: number;
}

/**
 * Remembers what is written on canvases, which nobody can ask them for afterwards. Works from when it is called;
 * returns what stands on a canvas now.
 */
export function watchCanvases(): (canvas: HTMLCanvasElement) => readonly CanvasText[] {
  const written = new WeakMap<HTMLCanvasElement, readonly CanvasText[]>();
  const onIt = (canvas: HTMLCanvasElement) => written.get(canvas) ?? [];
  const context = CanvasRenderingContext2D.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- each is called for the context that it was called on
  const { fillText, clearRect } = context;

  context.fillText = function (text, x, y, ...rest) {
    const drawn = describe(this, text, x, y);
    // What lies beside the canvas is drawn on none: charts of two panels write all of their words on each.
    if (meet(drawn.box, whole(this.canvas), 0)) written.set(this.canvas, [...onIt(this.canvas), drawn]);
    fillText.call(this, text, x, y, ...rest);
  };
  context.clearRect = function (x, y, width, height) {
    const cleared = place(this, { left: x, top: y, right: x + width, bottom: y + height });
    const left = onIt(this.canvas).filter(({ box }) => !holds(cleared, cut(box, whole(this.canvas))));
    written.set(this.canvas, left);
    clearRect.call(this, x, y, width, height);
  };
  return onIt;
}

/** The canvas's own box, in its pixels. */
const whole = ({ width, height }: HTMLCanvasElement): Box => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

function cut(box: Box, by: Box): Box {
  return {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  };
}

function describe(context: CanvasRenderingContext2D, text: string, x: number, y: number): CanvasText {
  const measure = context.measureText(text);
  const { a, b, c, d } = context.getTransform();
  const box = place(context, {
    left: x - measure.actualBoundingBoxLeft,
    top: y - measure.actualBoundingBoxAscent,
    right: x + measure.actualBoundingBoxRight,
    bottom: y + measure.actualBoundingBoxDescent,
  });
  return {
    text,
    box,
    size: fontSize(context.font) * Math.sqrt(Math.abs(a * d - b * c)),
    bold: isBold(context.font),
    colour: typeof context.fillStyle === "string" ? context.fillStyle : "transparent",
    opacity: context.globalAlpha,
  };
}

/** A canvas says its font with its size in px: `italic 600 12px / 1.2 "Some Font"`. */
const fontSize = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const isBold = (font: string) => /(^|\s)(bold|[6-9]00)\s/.test(font);

function place(context: CanvasRenderingContext2D, { left, top, right, bottom }: Box): Box {
  const matrix = context.getTransform();
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function holds(outer: Box, inner: Box): boolean {
  const slack = 1;
  return (
    outer.left <= inner.left + slack &&
    outer.top <= inner.top + slack &&
    outer.right >= inner.right - slack &&
    outer.bottom >= inner.bottom - slack
  );
}
