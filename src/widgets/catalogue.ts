import type { Widget } from "../deck/widget.ts";

/** Every widget an author can write; a new one is a folder here and one line. */
export const catalogue: readonly Widget[] = [];
