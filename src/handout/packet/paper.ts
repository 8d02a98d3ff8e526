import type { Deck } from "../../deck/types.ts";
import type { Words } from "../../words/words.ts";
import type { PaperContext } from "../widgets.ts";

/** One of the organiser's papers. */
export interface Paper {
  /** What it is called in words, and as a file. */
  readonly name: PaperId;
  /** True where it is wider than high. */
  readonly wide?: true;
  /** The paper as HTML under its title, which is written already; undefined where there is nothing to print. */
  readonly body: (packet: Packet) => string | undefined;
  /** What the seminar lacks for it, in words. */
  readonly lacks: (packet: Packet) => readonly string[];
}

export type PaperId = keyof Words["packet"]["names"];

/** What papers are made of. */
export interface Packet {
  readonly deck: Deck;
  readonly words: Words;
  readonly context: PaperContext;
  /** When it begins, minutes after midnight; undefined if nobody said. */
  readonly start: number | undefined;
  /** Who issues certificates, as the organiser typed it. */
  readonly sponsor: string | undefined;
  /** The approval statement, as the organiser typed it: there is none of Attune's. */
  readonly approval: string | undefined;
  /** Puts the seminar's pictures into HTML in place of their addresses. */
  readonly inline: (html: string) => string;
}
