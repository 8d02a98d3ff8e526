import type { wallMistakes } from "../mistakes/wall.ts";

type Facts<Code extends keyof typeof wallMistakes> = Parameters<(typeof wallMistakes)[Code]["message"]>[0];

/** The mistakes that only a browser finds. */
export const drawnCodes = [
  "beyond-slide",
  "beyond-box",
  "hidden-part",
  "overlap",
  "small-text",
  "low-contrast",
  "high-title",
  "small-picture",
] as const;
export type DrawnCode = (typeof drawnCodes)[number];

/** What a browser found on one slide in one theme; `judge` turns it into a diagnostic. */
export type Finding = {
  [Code in DrawnCode]: {
    readonly code: Code;
    readonly facts: Omit<Facts<Code>, "themes">;
  } & Found;
}[DrawnCode];

/** A finding as it arrives from the page: which facts it has, its code says. */
export interface AnyFinding extends Found {
  readonly code: DrawnCode;
  readonly facts: Readonly<Record<string, string>>;
}

export interface Found {
  /** The slide's id. */
  readonly slide: string;
  readonly theme: string;
  /** The id of the widget that it is in. */
  readonly widget?: string | undefined;
  /** Words by which the place in the seminar file is found. */
  readonly words?: string | undefined;
  /** Path of the picture that it is about. */
  readonly path?: string | undefined;
}
