import { describe, expect, it } from "vitest";
import { isMistakeCode, mistakes } from "../../src/deck/mistakes/catalogue.ts";
import { drawnCodes } from "../../src/deck/wall/finding.ts";
import { asText, causedCodes, causeOf, findIn, mistakesFolder } from "./mistake-files.ts";

const drawn = new Set<string>(drawnCodes);

describe("the catalogue of mistakes", () => {
  it("has a file that causes each, and no file for a mistake that it does not know", () => {
    expect(causedCodes.toSorted()).toEqual(Object.keys(mistakes).toSorted());
    expect(causedCodes.length).toBeGreaterThanOrEqual(40);
  });

  // What it says, and where, stands in CODE.txt: a file with `-u` is written anew where it may change.
  it.each(causedCodes.filter((code) => !drawn.has(code)))(
    "%s is the one thing wrong in its file",
    async (code) => {
      const found = findIn(causeOf(code));
      expect(found.map((each) => each.code)).toEqual([code]);
      await expect(found.map(asText).join("\n")).toMatchFileSnapshot(
        new URL(`${code}.txt`, mistakesFolder).pathname,
      );
    },
  );

  it.each([...drawnCodes])("%s is nothing that a text tells: it is seen on the wall", (code) => {
    expect(findIn(causeOf(code))).toEqual([]);
  });

  it.each(causedCodes)("%s speaks in a sentence and says what to do", (code) => {
    for (const { message, hint } of findIn(causeOf(code))) {
      expect(message).toMatch(/^\S.*[.?]$/s);
      expect(hint).toMatch(/^\S.*[.?…"\d}]$/s);
      expect(message + hint).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it("a setting of another kind of poll is not among those that are known", () => {
    const text = "# T\n\n```poll #lean\nquestion: Q?\nkind: scale\nmax: 5\n```\n";
    const unknown = findIn(text).filter(({ code }) => code === "unknown-key");
    expect(unknown.map(({ message }) => message)).toEqual(["“max” is not a setting here."]);
    expect(unknown[0]?.hint).toMatch(/^Known are: .*\bfrom, to\b/);
    expect(unknown[0]?.hint).not.toMatch(/\bmax\b|\boptions\b/);
  });

  it("carriage returns and a byte order mark are no mistakes, and move no place", () => {
    const plain = "---\ntitel: T\n---\n\n# T {mni=3}\n";
    const places = (text: string) =>
      findIn(text).map(({ code, line, column }) => `${code} ${line}:${column}`);
    expect(places(plain)).toHaveLength(2);
    expect(places(plain.replaceAll("\n", "\r\n"))).toEqual(places(plain));
    expect(places(`\uFEFF${plain}`)).toEqual(places(plain));
    expect(findIn("\uFEFF# T\r\n\r\n---\r\n\r\n## U\r\n")).toEqual([]);
  });

  it("says nothing of a code that is none", () => {
    expect(isMistakeCode("toString")).toBe(false);
  });
});
