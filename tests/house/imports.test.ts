import { describe, expect, it } from "vitest";
import { packageOf, partOf, sources } from "../support/sources.ts";

type Kind = "all" | "types";

/** Who may import whom: CONTRIBUTING.md has the same table in words. */
const table: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  physiology: {},
  session: {},
  deck: {},
  words: {},
  widgets: { deck: "all", physiology: "all", session: "all", words: "all" },
  present: { deck: "types", session: "all", widgets: "all", words: "all" },
  site: { deck: "all", widgets: "all", session: "types", words: "all" },
  handout: { deck: "all", widgets: "all", session: "types", words: "all" },
  server: { session: "all", words: "all" },
  cli: {
    physiology: "all",
    session: "all",
    deck: "all",
    words: "all",
    widgets: "all",
    site: "all",
    handout: "all",
    server: "all",
  },
};

const onNode = new Set(["site", "handout", "server", "cli"]);

describe("who imports whom", () => {
  it("every folder of src stands in the table", () => {
    expect([...new Set(sources.map(({ path }) => partOf(path)))].filter((part) => !(part in table))).toEqual(
      [],
    );
  });

  it("imports only what the table allows", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ file, typeOnly, written }) => {
        if (file === undefined || !file.startsWith("src/")) return [];
        const [from, to] = [partOf(path), partOf(file)];
        const allowed = from === to ? "all" : table[from]?.[to];
        return allowed === "all" || (allowed === "types" && typeOnly) ? [] : [`${path} imports ${written}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("reaches every relative import: no dead names, always with the ending", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ written, file }) => written.startsWith(".") && file === undefined)
        .map(({ written }) => `${path} imports ${written}`),
    );
    expect(wrong).toEqual([]);
  });

  it("uses Node only where it runs in Node", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ written }) => written.startsWith("node:") && !onNode.has(partOf(path)))
        .map(({ written }) => `${path} imports ${written}`),
    );
    expect(wrong).toEqual([]);
  });

  it("loads Chart.js only in a widget's behaviour", () => {
    const wrong = sources.filter(
      ({ path, imports }) =>
        !/^src\/widgets\/.*\/mount[^/]*\.ts$/.test(path) &&
        imports.some(({ written }) => packageOf(written) === "chart.js"),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("has no file that only passes on what others export", () => {
    const wrong = sources.filter(({ text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
        .split(";")
        .every((statement) => /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})[\s\S]*from\s|$)/.test(statement)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
