import { beyond, flatter, heightOf, widthOf, type Box } from "./box.ts";
import type { CanvasText } from "./canvas-texts.ts";
import { isSeen, type Run } from "./run.ts";

/** A line's box has room for the tallest letters and the deepest tails; text is mostly in what is left. */
const air = 0.18;

type CanvasTexts = (canvas: HTMLCanvasElement) => readonly CanvasText[];

/** Every text that is drawn on a slide: of elements, of SVG, on canvases, and the slide's number. */
export function collectRuns(slide: HTMLElement, textsOn: CanvasTexts): readonly Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = ofText(node);
    if (run) runs.push(run);
  }
  const onCanvases = [...slide.querySelectorAll("canvas")].flatMap((canvas) =>
    ofCanvas(canvas, textsOn(canvas)),
  );
  // In reading order: a chart writes in another order when it is drawn again.
  runs.push(...withoutTwins(onCanvases).toSorted((a, b) => topOf(a) - topOf(b) || leftOf(a) - leftOf(b)));
  const number = ofNumber(slide);
  return number ? [...runs, number] : runs;
}

function ofText(node: Node): Run | undefined {
  const element = node.parentElement;
  if (!element || node.textContent?.trim() === "" || element.closest("option, textarea")) return undefined;
  if (!isSeen(element) || isForScreenReaders(element)) return undefined;
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = [...range.getClientRects()].filter((box) => widthOf(box) > 0 && heightOf(box) > 0);
  if (lines.length === 0) return undefined;
  const style = getComputedStyle(element);
  const svg = element instanceof SVGGraphicsElement ? element : undefined;
  const block = svg?.closest("text") ?? blockOf(element);
  const { opacity, scale } = inherited(element);
  return {
    element,
    block,
    words: wordsOf(block),
    lines: lines.map((box) => flatter(box, air)),
    size: Number.parseFloat(style.fontSize) * (svg ? scaleOf(svg) : scale),
    bold: Number(style.fontWeight) >= 700,
    colour: svg ? style.fill : style.color,
    opacity: opacity * (svg ? Number(style.fillOpacity) : 1),
  };
}

function ofCanvas(canvas: HTMLCanvasElement, texts: readonly CanvasText[]): readonly Run[] {
  if (!isSeen(canvas) || canvas.width === 0) return [];
  const rect = canvas.getBoundingClientRect();
  const scale = rect.width / canvas.width;
  const around = inherited(canvas);
  return texts.map(({ text, box, size, bold, colour, opacity }) => ({
    element: canvas,
    block: canvas,
    words: text,
    lines: [
      {
        left: rect.left + box.left * scale,
        top: rect.top + box.top * scale,
        right: rect.left + box.right * scale,
        bottom: rect.top + box.bottom * scale,
      },
    ],
    size: size * scale,
    bold,
    colour,
    opacity: opacity * around.opacity,
    canvas,
  }));
}

const topOf = ({ lines }: Run) => Math.round(lines[0]?.top ?? 0);
const leftOf = ({ lines }: Run) => Math.round(lines[0]?.left ?? 0);

/** Where two canvases lie side by side, a text across their edge is drawn on both, a part on each. */
function withoutTwins(runs: readonly Run[]): readonly Run[] {
  const near = 2;
  return runs.filter(
    (run, index) =>
      !runs.slice(0, index).some(
        (before) =>
          before.words === run.words &&
          before.lines.every((box, line) => {
            const twin = run.lines[line];
            return twin !== undefined && beyond(box, twin) < near && beyond(twin, box) < near;
          }),
      ),
  );
}

/** The slide's number is not in its text (style.css). */
function ofNumber(slide: HTMLElement): Run | undefined {
  const style = getComputedStyle(slide, "::after");
  if (/^(none|normal)$/.test(style.content) || style.position !== "absolute") return undefined;
  const outer = slide.getBoundingClientRect();
  const [left, top, width, height, padding] = [
    style.left,
    style.top,
    style.width,
    style.height,
    style.paddingLeft,
  ].map(Number.parseFloat);
  if (!left || !top || !width || !height) return undefined;
  const box: Box = {
    left: outer.left + left + (padding ?? 0),
    top: outer.top + top,
    right: outer.left + left + (padding ?? 0) + width,
    bottom: outer.top + top + height,
  };
  return {
    element: slide,
    block: slide,
    words: "",
    lines: [flatter(box, air)],
    size: Number.parseFloat(style.fontSize),
    bold: Number(style.fontWeight) >= 700,
    colour: style.color,
    opacity: Number(style.opacity),
    numberOn: style.backgroundColor,
  };
}

/** Shrunk or cut to nothing: only read aloud. */
function isForScreenReaders(element: Element): boolean {
  for (let each: Element | null = element; each && !each.matches(".slide"); each = each.parentElement) {
    const { clipPath, overflow } = getComputedStyle(each);
    if (clipPath === "inset(50%)") return true;
    const { width, height } = each.getBoundingClientRect();
    if (overflow !== "visible" && width <= 2 && height <= 2) return true;
  }
  return false;
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(inline|contents)$/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

function wordsOf(block: Element): string {
  return (block.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** How much of an element's colour and size is left by what it stands in. */
function inherited(element: Element): { readonly opacity: number; readonly scale: number } {
  let opacity = 1;
  let scale = 1;
  for (let each: Element | null = element; each && !each.matches(".slide"); each = each.parentElement) {
    const style = getComputedStyle(each);
    opacity *= Number(style.opacity);
    if (style.transform === "none" && style.scale === "none") continue;
    const matrix = new DOMMatrix(style.transform === "none" ? undefined : style.transform);
    const [across = 1, down = across] = style.scale === "none" ? [] : style.scale.split(" ").map(Number);
    scale *= areaScale(matrix) * Math.sqrt(Math.abs(across * down));
  }
  return { opacity, scale };
}

const areaScale = ({ a, b, c, d }: DOMMatrix) => Math.sqrt(Math.abs(a * d - b * c));

/** How much an SVG's own coordinates are enlarged on the screen. */
function scaleOf(element: SVGGraphicsElement): number {
  const matrix = element.getScreenCTM();
  return matrix ? areaScale(matrix) : 1;
}
