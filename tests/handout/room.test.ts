import { describe, expect, it } from "vitest";
import { inLetters, picturesInWords } from "../../src/handout/prose.ts";
import { textHeight } from "../../src/handout/room.ts";
import { wordsFor } from "../../src/words/words.ts";

const setting = { size: 10, leading: 1.4 };

describe("textHeight", () => {
  it("is nothing for nothing, and grows with text, narrower columns and larger letters", () => {
    expect(textHeight("", 100, setting)).toBe(0);
    const text = `<p>${"word ".repeat(80)}</p>`;
    const height = textHeight(text, 100, setting);
    // 400 letters of 1.76 mm in 100 mm: 7 or 8 lines of 4.9 mm.
    expect(height).toBeGreaterThan(7 * 4.9);
    expect(height).toBeLessThan(10 * 4.9);
    expect(textHeight(text, 50, setting)).toBeGreaterThan(height * 1.7);
    expect(textHeight(text, 100, { size: 18, leading: 1.4 })).toBeGreaterThan(height * 2);
  });

  it("counts each row of a table and each picture", () => {
    const row = "<tr><td>a</td><td>b</td></tr>";
    expect(textHeight(`<table>${row.repeat(10)}</table>`, 100, setting)).toBeGreaterThan(70);
    expect(textHeight(`<p><img src="x" alt="y"></p>`, 100, setting)).toBeGreaterThanOrEqual(60);
  });

  it("knows that no line of a text is wider than one can read, and that a table is as wide as its page", () => {
    const text = `<p>${"word ".repeat(80)}</p>`;
    expect(textHeight(text, 269, setting)).toBe(textHeight(text, 165, setting));
    const row = `<tr><td>${"word ".repeat(22)}</td><td>___</td></tr>`;
    expect(textHeight(`<table>${row.repeat(4)}</table>`, 269, setting)).toBeLessThan(4 * 8 + 3);
  });

  it("gives a hand the room to write in a table's empty cells", () => {
    const table = (cell: string) => `<table>${`<tr><td>a</td><td>${cell}</td></tr>`.repeat(6)}</table>`;
    expect(textHeight(table(""), 100, setting)).toBeGreaterThanOrEqual(6 * 9.6);
    expect(textHeight(table(""), 100, setting)).toBeGreaterThan(textHeight(table("b"), 100, setting));
  });
});

it("lengths that were shares of a slide become letters", () => {
  expect(inLetters('<svg style="width:100%;height:44cqh"><p>44cqh</p>')).toBe(
    '<svg style="width:100%;height:10em"><p>44cqh</p>',
  );
});

it("pictures become their words, and those without words go", () => {
  const html =
    '<img src="a.svg" alt="A hand"><svg aria-hidden="true"><path d="M0"/></svg><svg role="img" aria-label="Two lines"><text>x</text></svg>';
  expect(picturesInWords(html, wordsFor("en"))).toBe(
    '<span class="told">Picture: A hand</span><span class="told">Picture: Two lines</span>',
  );
});
