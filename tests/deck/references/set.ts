import { readCsl } from "../../../src/deck/references/csl.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import type { Report } from "../../../src/deck/mistakes/catalogue.ts";
import type { Reference } from "../../../src/deck/types.ts";

/** Sets works given as CSL-JSON values, all cited together; a reported mistake fails the test. */
export function setTogether(items: readonly object[]): Reference[] {
  const library = createLibrary(readCsl(JSON.stringify(items), unexpected));
  return library.arrange(library.keys);
}

export const unexpected: Report = (code, ..._where) => {
  throw new Error(`Unexpected mistake: ${code}`);
};

export const people = (...names: readonly string[]): { family: string; given: string }[] =>
  names.map((name) => {
    const [family = "", given = ""] = name.split(", ");
    return { family, given };
  });

export const year = (value: number): object => ({ "date-parts": [[value]] });
