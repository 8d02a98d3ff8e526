import { expect, it } from "vitest";
import { sources } from "../support/sources.ts";

const edges = new Map(
  sources.map(({ path, imports }) => [
    path,
    imports.flatMap(({ file, typeOnly, late }) => (file === undefined || typeOnly || late ? [] : [file])),
  ]),
);

/** The first cycle of imports found by walking from a file, as the files on it. */
function cycleFrom(path: string, way: readonly string[], clear: Set<string>): readonly string[] | undefined {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
  if (clear.has(path)) return undefined;
  for (const next of edges.get(path) ?? []) {
    const cycle = cycleFrom(next, [...way, path], clear);
    if (cycle !== undefined) return cycle;
  }
  clear.add(path);
  return undefined;
}

it("no file needs itself while it loads", () => {
  const clear = new Set<string>();
  for (const { path } of sources) expect(cycleFrom(path, [], clear)).toBeUndefined();
});
