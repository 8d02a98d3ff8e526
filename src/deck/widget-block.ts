import type { Place } from "./diagnostic.ts";

/** A widget as the author wrote it: a fenced block with the widget's name behind the fence. */
export interface WidgetBlock {
  readonly name: string;
  /** The written `#id`, if there is one. */
  readonly id: { readonly name: string; readonly place: Place } | undefined;
  /** The settings, checked and completed by the schema; undefined if the body has mistakes. */
  readonly settings: unknown;
  readonly broken: boolean;
  /** The YAML body, and where each of its lines begins: for what is only found out later. */
  readonly body: WidgetBody;
  /** Lines of the whole block in the file, from 1. */
  readonly source: { readonly from: number; readonly to: number };
}

export interface WidgetBody {
  readonly text: string;
  /** 0-based line in the file of the body's first line. */
  readonly firstLine: number;
  /** How many columns were cut off each line: the indent of the block. */
  readonly indents: readonly number[];
}
