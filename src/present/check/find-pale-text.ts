import type { Finding } from "../../deck/wall/finding.ts";
import { heightOf, widthOf, type Box } from "./box.ts";
import { contrast, hex, over, readColour, type Colour } from "./colour.ts";
import { foundAt, nameOf } from "./name.ts";
import type { Look, Run } from "./run.ts";
import { paintOf, stackAt } from "./stack.ts";

/**
 * WCAG 2.2, 1.4.3 (AA): 4.5 : 1, and 3 : 1 for large text, which is 24 px, or 18.7 px in bold, at a reading distance
 * of some 65 cm. That is the angle of 6 % (4.6 %) of a picture's height from six picture heights away, where the last
 * row of a well laid out room sits. So on a wall these are large, whatever their pixels:
 */
const large = 6;
const largeBold = 4.6;
const need = { normal: 4.5, large: 3 } as const;

export const neededContrast = ({ size, bold }: Pick<Run, "size" | "bold">, height: number): number =>
  (size / height) * 100 >= (bold ? largeBold : large) ? need.large : need.normal;

/** A line of text over a picture: its contrast is only known from the picture's pixels. */
export interface Question {
  readonly run: Run;
  readonly box: Box;
}

/** Texts whose colour is too near to what is behind them; `ask` gets those that lie on pictures. */
export function findPaleText(look: Look, ask: (question: Question) => void): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const run of look.runs) {
    for (const box of run.lines) {
      // What is not on the slide has no ground; that it is not there is another mistake.
      if (!isOn(look.box, box)) continue;
      const behind = groundAt(run, box, look);
      if (behind === undefined) {
        ask({ run, box });
        continue;
      }
      const finding = judgeContrast(look, run, behind);
      if (!finding) continue;
      const key = `${finding.facts.colours} ${run.element.closest("[data-widget]")?.id}`;
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}

function isOn(slide: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > slide.left && x < slide.right && y > slide.top && y < slide.bottom;
}

type PaleText = Extract<Finding, { readonly code: "low-contrast" }>;

/** The finding where a text does not stand out from `behind`. */
export function judgeContrast(look: Look, run: Run, behind: Colour): PaleText | undefined {
  const drawn = over(readColour(run.colour), behind, run.opacity);
  const ratio = contrast(drawn, behind);
  const needed = neededContrast(run, look.height);
  // Rounded down, as those who measure contrast do: 4.49 is not 4.5.
  if (Math.floor(ratio * 100) / 100 >= needed) return undefined;
  return {
    code: "low-contrast",
    facts: {
      what: nameOf(run),
      ratio: String(Math.floor(ratio * 10) / 10),
      need: String(needed),
      colours: `${hex(drawn)} on ${hex(behind)}`,
    },
    ...foundAt(look, run.element, run.words),
  };
}

/** The colour behind a line of text, all that is translucent mixed in; undefined where it is a picture's. */
function groundAt(run: Run, box: Box, { slide }: Look): Colour | undefined {
  const x = box.left + widthOf(box) / 2;
  const y = box.top + heightOf(box) / 2;
  const stack = stackAt(x, y, slide);
  const at = stack.indexOf(run.element);
  // A letter with a hole, or a text that something covers: what is around it is behind it all the same.
  const behind =
    run.numberOn !== undefined
      ? stack
      : at === -1
        ? stack.filter((each) => each.contains(run.element))
        : stack.slice(at);
  const layers: Colour[] = run.numberOn === undefined ? [] : [readColour(run.numberOn)];
  if (layers[0]?.alpha === 1) return layers[0];
  for (const element of behind) {
    if (element === run.canvas) continue;
    const paint = paintOf(element);
    if (paint.kind === "picture") return undefined;
    if (paint.kind === "nothing") continue;
    layers.push(paint.colour);
    if (paint.colour.alpha >= 1) break;
  }
  const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
  const ground = layers.toReversed().reduce((back, front) => over(front, back), white);
  return run.canvas ? over(commonPixel(run.canvas, box), ground) : ground;
}

/** So far around a text, px, its ground is looked for: nearer there is the text itself. */
const around = 2;

/** The colour that a canvas has most of along a frame around a text, transparent where it has none. */
function commonPixel(canvas: HTMLCanvasElement, { left, top, right, bottom }: Box): Colour {
  const clear: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };
  const rect = canvas.getBoundingClientRect();
  const scale = canvas.width / rect.width;
  const x = Math.floor((left - around - rect.left) * scale);
  const y = Math.floor((top - around - rect.top) * scale);
  const width = Math.ceil((right - left + 2 * around) * scale);
  const height = Math.ceil((bottom - top + 2 * around) * scale);
  const data = canvas.getContext("2d")?.getImageData(x, y, width, height).data;
  if (!data) return clear;
  const counts = new Map<number, number>();
  const view = new DataView(data.buffer);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += row === 0 || row === height - 1 ? 1 : width - 1 || 1) {
      const pixel = view.getUint32((row * width + column) * 4);
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
  const [most = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return {
    red: most >>> 24,
    green: (most >>> 16) & 255,
    blue: (most >>> 8) & 255,
    alpha: (most & 255) / 255,
  };
}
