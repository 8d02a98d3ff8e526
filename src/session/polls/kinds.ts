import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { grid } from "./grid.ts";
import type { PollKind } from "./kind.ts";
import { number } from "./number.ts";
import { rank } from "./rank.ts";
import { scale } from "./scale.ts";
import { text } from "./text.ts";
import { words } from "./words.ts";

/** Every kind of poll; a new one is a file here and one line. */
export const pollKinds = { choice, choices, scale, number, words, text, rank, grid } satisfies Readonly<
  Record<string, PollKind>
>;

export type PollKindName = keyof typeof pollKinds;
