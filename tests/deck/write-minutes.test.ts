import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeMinutes } from "../../src/deck/write-minutes.ts";
import type { Deck } from "../../src/deck/types.ts";
import { compileForTest } from "./compile-for-test.ts";

// A case is NAME.md with what it becomes in NAME.txt, where the slides get 10, 11, 12 … minutes in order.
const folder = new URL("minutes/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));

const compile = (source: string): Deck => compileForTest(source).deck;
const wantedFor = ({ slides }: Deck) => Object.fromEntries(slides.map(({ id }, index) => [id, 10 + index]));
/** A deck without what is written to it. */
const restOf = (deck: Deck) => deck.slides.map((slide) => ({ ...slide, minutes: 0, source: 0 }));

describe.each(names)("%s", (name) => {
  const source = readFileSync(new URL(`${name}.md`, folder), "utf8");
  const deck = compile(source);
  const rewritten = writeMinutes(source, deck.slides, wantedFor(deck));

  it("becomes", async () => {
    const left = rewritten.left.length === 0 ? "" : `\n(left: ${rewritten.left.join(", ")})\n`;
    await expect(`${rewritten.source}${left}`).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });

  it("has the new minutes, and nothing else is different", () => {
    const after = compile(rewritten.source);
    const wanted = wantedFor(deck);
    expect(Object.fromEntries(after.slides.map(({ id, minutes }) => [id, minutes]))).toEqual(
      Object.fromEntries(
        deck.slides.map(({ id, minutes }) => [id, rewritten.left.includes(id) ? minutes : wanted[id]]),
      ),
    );
    expect(restOf(after)).toEqual(restOf(deck));
    const without = (text: string) => text.replace(/ *min(=["“]?[^\s}"”]*["”]?)?/g, "").replaceAll(" {}", "");
    expect(without(rewritten.source)).toBe(without(source));
  });

  it("written once more, stays as it is", () => {
    const again = writeMinutes(rewritten.source, compile(rewritten.source).slides, wantedFor(deck));
    expect(again).toEqual({ source: rewritten.source, written: [], left: rewritten.left });
  });
});

describe("writing minutes", () => {
  it("keeps a byte order mark and every kind of line end", () => {
    const source = "\uFEFF# One {min=1}\r\n\r\n---\r\n\r\n## Two\r\n\r\nText\n\n---\n\n## Three {#three}\n";
    const deck = compile(source);
    expect(writeMinutes(source, deck.slides, { one: 2.5, two: 3, three: 4 }).source).toBe(
      "\uFEFF# One {min=2.5}\r\n\r\n---\r\n\r\n## Two {min=3}\r\n\r\nText\n\n---\n\n## Three {#three min=4}\n",
    );
  });

  it("leaves what is not in the file and what are no minutes", () => {
    const source = "# One {min=1}\n\n---\n\n## Two\n";
    const { slides } = compile(source);
    expect(writeMinutes(source, slides, { one: Number.NaN, two: -1, three: 4 })).toEqual({
      source,
      written: [],
      left: ["one", "two", "three"],
    });
  });

  it("writes only what is different", () => {
    const source = "# One {min=1}\n\n---\n\n## Two {min=2}\n";
    const { slides } = compile(source);
    expect(writeMinutes(source, slides, { one: 1, two: 2.5 })).toEqual({
      source: "# One {min=1}\n\n---\n\n## Two {min=2.5}\n",
      written: ["two"],
      left: [],
    });
  });
});
