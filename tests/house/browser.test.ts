import { describe, expect, it } from "vitest";
import { packageOf, sources, type Source } from "../support/sources.ts";

/** Packages that may reach a browser. Schema, YAML and Markdown libraries stay on the presenter's machine. */
const forBrowsers = new Set(["reveal.js", "chart.js", "d3-cloud", "uqr"]);

const byPath = new Map(sources.map((source) => [source.path, source]));
const entries = sources.filter(({ path }) => /^src\/present\/[^/]+\/main\.ts$/.test(path));

/** Everything that a browser may come to run, and by which way it gets there. */
function reachable(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>(entries.map(({ path }) => [path, [path]]));
  const queue: Source[] = [...entries];
  for (let source = queue.shift(); source !== undefined; source = queue.shift())
    for (const { file, typeOnly } of source.imports) {
      const next = file === undefined || typeOnly ? undefined : byPath.get(file);
      if (next === undefined || ways.has(next.path)) continue;
      ways.set(next.path, [...(ways.get(source.path) ?? []), next.path]);
      queue.push(next);
    }
  return ways;
}

describe("what browsers download", () => {
  const ways = reachable();

  it("begins at the pages' scripts", () => {
    expect(entries.length).toBeGreaterThanOrEqual(3);
  });

  it("holds no library but those meant for browsers", () => {
    const wrong = [...ways].flatMap(([path, way]) =>
      (byPath.get(path)?.imports ?? [])
        .filter(({ written, typeOnly }) => !typeOnly && !forBrowsers.has(packageOf(written) ?? "reveal.js"))
        .map(({ written }) => `${written} by way of ${way.join(" > ")}`),
    );
    expect(wrong).toEqual([]);
  });

  it("holds nothing that a widget is for the compiler: no schema, no paper", () => {
    const wrong = [...ways].filter(([path]) =>
      /^src\/(widgets\/[^/]+\/widget|widgets\/catalogue)\.ts$/.test(path),
    );
    expect(wrong.map(([, way]) => way.join(" > "))).toEqual([]);
  });
});
