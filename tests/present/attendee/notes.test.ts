import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { keptIn } from "../../../src/present/attendee/kept.ts";
import { openNoteBook, type Note } from "../../../src/present/attendee/note-book.ts";
import { notesAsHtml, notesAsMarkdown } from "../../../src/present/attendee/notes-export.ts";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const note = (number: number, text: string, more: Partial<Note> = {}): Note => ({
  slide: `s${number}`,
  number,
  title: `Slide ${number}`,
  text,
  ...more,
});
const parts = {
  heading: "My notes: Leaning",
  language: "en",
  slide: (number: number, title: string) => `Slide ${number}: ${title}`,
};

describe("one's own notes", () => {
  it("survive a reload, in the order of the deck", () => {
    const shared = storage();
    const open = () => openNoteBook(keptIn(() => shared, "attune:talk"));
    open().write(note(3, "third"));
    open().write(note(1, "first"));
    open().write(note(1, "asked", { widget: "try" }));
    expect(
      open()
        .all()
        .map(({ text }) => text),
    ).toEqual(["first", "asked", "third"]);
    expect(open().read("s1", "try")).toBe("asked");
  });

  it("stay with their slide when its title changes, and nothing is written over", () => {
    const book = openNoteBook(keptIn(storage, "attune:talk"));
    book.write(note(1, "first"));
    book.write(note(1, "asked", { widget: "try" }));
    book.write(note(2, "second"));
    book.write(note(3, "third"));
    book.rename({ s1: "opening", s2: "s3" });
    expect([book.read("opening"), book.read("opening", "try")]).toEqual(["first", "asked"]);
    expect(book.all().map(({ text }) => text)).toEqual(["first", "asked", "second", "third"]);
    expect(book.read("s3")).toBe("third");
    // Somebody was writing on it meanwhile.
    book.write(note(1, "first, and more"));
    expect(book.read("opening")).toBe("first, and more");
    // The old name is another slide's now.
    book.rename({});
    book.write(note(1, "of the new slide"));
    expect([book.read("s1"), book.read("opening")]).toEqual(["of the new slide", "first, and more"]);
  });

  it("are gone when they are emptied or deleted", () => {
    const shared = storage();
    const book = openNoteBook(keptIn(() => shared, "attune:talk"));
    book.write(note(1, "first"));
    book.write(note(1, "  "));
    expect(book.all()).toEqual([]);
    book.write(note(2, "second"));
    book.clear();
    expect(shared.length).toBe(0);
  });

  it("are there until the page closes where a browser keeps nothing, which is said", () => {
    const book = openNoteBook(
      keptIn(() => {
        throw new Error("forbidden");
      }, "attune:talk"),
    );
    expect(book.write(note(1, "first"))).toBe(false);
    expect(book.read("s1")).toBe("first");
  });

  it("read back nothing that is not a note", () => {
    const shared = storage();
    shared.setItem("attune:talk:notes", '{"a":1,"b":{"slide":"b"},"__proto__":{"text":"x"}}');
    expect(openNoteBook(keptIn(() => shared, "attune:talk")).all()).toEqual([]);
  });
});

const hostile = `<script>alert(1)</script>\n# not a heading\n1. not a list\n*a* [b](javascript:x) & "c"`;

describe("exported notes", () => {
  it("are a page in which every sign is a sign", () => {
    const page = notesAsHtml([note(1, hostile, { prompt: "<b>Prompt" })], parts);
    expect(page).not.toMatch(/<script|<b>Prompt/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;\n# not a heading");
    expect(page).toContain("<h2>Slide 1: Slide 1</h2>");
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it("are Markdown that reads as it was written", () => {
    const html = new MarkdownIt({ html: true }).render(notesAsMarkdown([note(1, hostile)], parts));
    expect(html).not.toMatch(/<(script|ol|em|a)\b/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const text = html.replaceAll(/<br>\n/g, "\n").replaceAll(/<[^>]*>/g, "");
    expect(text).toContain("# not a heading\n1. not a list\n*a* [b](javascript:x) &amp; &quot;c&quot;");
  });

  it("bring the notes of one slide together", () => {
    const text = notesAsMarkdown(
      [note(1, "beside"), note(1, "asked", { widget: "w", prompt: "Try?" })],
      parts,
    );
    expect(text).toBe("# My notes: Leaning\n\n## Slide 1: Slide 1\n\nbeside\n\n**Try?**\n\nasked\n");
  });
});
