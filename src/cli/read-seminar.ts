import { readFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { compileDeck, type Compiled } from "../deck/compile.ts";
import { catalogue } from "../widgets/catalogue.ts";
import { openFolder } from "./folder.ts";

/** A seminar file, read and compiled. */
export interface ReadSeminar extends Compiled {
  readonly source: string;
}

/** How a file is named to people: as seen from where they are, where that is shorter. */
export function shownName(file: string): string {
  const way = relative(process.cwd(), file);
  return way.startsWith("..") || way === "" ? file : way;
}

/** Reads and compiles one seminar file. Mistakes in it are in `diagnostics`. */
export function readSeminar(file: string): ReadSeminar {
  const source = readFileSync(file, "utf8");
  const folder = openFolder(dirname(file));
  return { ...compileDeck(source, { file: shownName(file), widgets: catalogue, folder }), source };
}
