import type { Finding } from "../../deck/wall/finding.ts";
import { heightOf, widthOf, type Box } from "./box.ts";
import { contrast, over, readColour, type Colour } from "./colour.ts";
import { judgeContrast, type Question } from "./find-pale-text.ts";
import type { Look } from "./run.ts";

/** So much of a picture behind a line may be too near to its colour, share of the pixels: single ones hide no letter. */
const mayBePale = 0.05;

/** Lines on pictures that do not stand out, judged by a picture of the slide without its words: a PNG in base64. */
export async function judgeOverPictures(
  look: Look,
  questions: readonly Question[],
  png: string,
): Promise<readonly Finding[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return [];
  context.drawImage(image, 0, 0);
  const found = new Map<string, Finding>();
  for (const { run, box } of questions) {
    const behind = worstGround(context, box, readColour(run.colour), run.opacity);
    const finding = behind && judgeContrast(look, run, behind);
    if (finding && !found.has(run.words)) found.set(run.words, finding);
  }
  return [...found.values()];
}

/** The colour behind a line that its text stands out from least, single pixels aside. */
function worstGround(
  context: OffscreenCanvasRenderingContext2D,
  box: Box,
  text: Colour,
  opacity: number,
): Colour | undefined {
  const [width, height] = [widthOf(box), heightOf(box)].map(Math.ceil);
  if (!width || !height) return undefined;
  const { data } = context.getImageData(Math.floor(box.left), Math.floor(box.top), width, height);
  const behind: { readonly colour: Colour; readonly ratio: number }[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const colour: Colour = { red, green, blue, alpha: 1 };
    behind.push({ colour, ratio: contrast(over(text, colour, opacity), colour) });
  }
  behind.sort((a, b) => a.ratio - b.ratio);
  return behind[Math.floor(behind.length * mayBePale)]?.colour;
}
