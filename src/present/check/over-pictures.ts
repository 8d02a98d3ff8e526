import type { Finding } from "../../deck/wall/finding.ts";
import { contrast, over, readColour, type Colour } from "./colour.ts";
import { judgeContrast, type Question } from "./find-pale-text.ts";
import type { Look } from "./run.ts";

/** So much of a picture behind a text may be too near to its colour, share of the pixels: single ones hide no letter. */
const mayBePale = 0.05;

/** Whether a text on a picture stands out, from a picture of what is behind it: a PNG in base64. */
export async function judgeOverPicture(
  look: Look,
  { run }: Question,
  png: string,
): Promise<readonly Finding[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext("2d");
  if (!context) return [];
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const text = readColour(run.colour);
  const behind: { readonly colour: Colour; readonly ratio: number }[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const colour: Colour = { red, green, blue, alpha: 1 };
    behind.push({ colour, ratio: contrast(over(text, colour, run.opacity), colour) });
  }
  behind.sort((a, b) => a.ratio - b.ratio);
  const worst = behind[Math.floor(behind.length * mayBePale)];
  const finding = worst && judgeContrast(look, run, worst.colour);
  return finding ? [finding] : [];
}
