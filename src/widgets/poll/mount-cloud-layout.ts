import cloud from "d3-cloud";
import type { Count } from "../../session/polls/mask.ts";

/** A word in its place: all numbers are shares of the cloud's height, from its middle. */
export interface Placed {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** How often it came beside the others, 0 to 1. */
  readonly weight: number;
}

/** Letters as a share of the cloud's height: the smallest can still be read from the last row. */
const smallest = 0.062;
const largest = 0.3;
/** Where not all find a place, all become smaller by a tenth, down to the smallest. */
const shrink = 0.9;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly font: string;
}

/**
 * Finds every word a place, lying flat, the most frequent in the middle. The same words always lie in the same places.
 * Undefined where they do not all fit: one that is left out would be an answer that nobody sees.
 */
export async function layOut(
  texts: readonly { readonly text: string; readonly count: Count }[],
  box: Box,
): Promise<readonly Placed[] | undefined> {
  if (box.width < 2 * box.height || box.height === 0) return undefined;
  const counts = texts.map(({ count }) => (count === "few" ? 1.5 : count));
  const most = Math.max(1, ...counts);
  for (let top = largest; top >= smallest; top *= shrink) {
    const words = texts.map(({ text }, index) => {
      const weight = Math.sqrt((counts[index] ?? 1) / most);
      return { text, weight, size: Math.max(smallest, weight * top) };
    });
    // oxlint-disable-next-line no-await-in-loop -- a smaller cloud is tried only where the larger one did not fit
    const placed = await place(words, box);
    if (placed.length === texts.length) return placed;
  }
  return undefined;
}

type Word = Pick<Placed, "text" | "size" | "weight">;

function place(words: readonly Word[], { width, height, font }: Box): Promise<readonly Placed[]> {
  return new Promise((done) => {
    let seed = 1;
    cloud<Word & cloud.Word>()
      .size([width, height])
      .words(words.map((word) => ({ ...word })))
      .font(font)
      .fontWeight(600)
      .fontSize(({ size }) => size * height)
      .padding(height * 0.012)
      .rotate(0)
      // Park and Miller's minimal standard generator (1988): repeatable, and good enough to scatter words.
      .random(() => (seed = (seed * 48271) % 2147483647) / 2147483647)
      .on("end", (placed) =>
        done(
          placed.map(({ text, weight, size, x = 0, y = 0 }) => ({
            text,
            weight,
            size: size / height,
            x: x / height,
            y: y / height,
          })),
        ),
      )
      .start();
  });
}
