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
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const end = text.indexOf("\n", start);
  const written = text.slice(start, end < 0 ? undefined : end);
  const [from, until] = block;
  const expected = from + before.split("\n").length - 1;
  for (const line of [expected, ...range(from, until)]) {
    const column = (env.lines[line] ?? "").indexOf(written);
    if (column >= 0 && written !== "") {
      return { line: env.firstLine + line + 1, column: column + offset - start + 1, length };
    }
  }
  return env.at(from, text.slice(offset, offset + length), until);
}

function* range(from: number, until: number): Generator<number> {
  for (let line = from; line < until; line += 1) yield line;
}
