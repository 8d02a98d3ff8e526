import type { StateInline } from "markdown-it";
import type { Place } from "../diagnostic.ts";
import { slideEnv, type SlideEnv } from "../env.ts";

/** Beyond this many UTF-16 units a text has no places but its first line: finding each would take too long. */
const longest = 20_000;

/**
 * Where a piece of inline text stands in the seminar file. Inline text has lost its list marks and indents, so its
 * line is looked up in the block it came from; where that fails (text within a footnote, an alternative text), the
 * piece itself is.
 */
export function placeIn(state: StateInline, offset: number, length: number): Place {
  const env = slideEnv(state.env);
  return placeInText(env, env.block, state.src, offset, length);
}

/** The same for a text that came from the lines `block` (0-based in the text of the env, end excluded). */
export function placeInText(
  env: SlideEnv,
  block: readonly [number, number],
  text: string,
  offset: number,
  length: number,
): Place {
  if (text.length > longest) return env.at(block[0]);
  const starts = lineStarts(env, text);
  const index = lastAtMost(starts, offset);
  const start = starts[index] ?? 0;
  const written = text.slice(start, (starts[index + 1] ?? text.length + 1) - 1);
  const [from, until] = block;
  const expected = from + index;
  for (const line of likely(expected, from, until)) {
    const column = (env.lines[line] ?? "").indexOf(written);
    if (column >= 0 && written !== "") {
      return { line: env.firstLine + line + 1, column: column + offset - start + 1, length };
    }
  }
  return env.at(from, text.slice(offset, offset + length), until);
}

/** The line where it should be, then all others; the others are hardly ever asked for. */
function* likely(expected: number, from: number, until: number): Generator<number> {
  yield expected;
  for (let line = from; line < until; line += 1) yield line;
}

const lastRead = new WeakMap<SlideEnv, { readonly text: string; readonly starts: readonly number[] }>();

/** Where the lines of a text begin; found once for all the mistakes in it. */
function lineStarts(env: SlideEnv, text: string): readonly number[] {
  const last = lastRead.get(env);
  if (last?.text === text) return last.starts;
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  lastRead.set(env, { text, starts });
  return starts;
}

/** Index of the last of some growing numbers that is not above `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
