import { describe, expect, it } from "vitest";
import { findSlides } from "../../../src/present/projector/find-slides.ts";

const slides = [
  { title: "Leaning on someone", text: "A baby is left to cry" },
  { title: "Zoë’s hand", text: "Somebody leans on a friend, and the hard moment passes; leaning helps" },
  { title: "References", text: `${"one word ".repeat(30)}Bowlby ${"and more ".repeat(30)}` },
];
const found = (query: string) => findSlides(slides, query).map(({ index }) => index);

describe("finding slides", () => {
  it("puts titles before texts, each in the order of the seminar", () => {
    expect(found("lean")).toEqual([0, 1]);
    expect(found("a")).toEqual([0, 1, 2]);
    expect(found("hand")).toEqual([1]);
    expect(findSlides(slides.toReversed(), "leaning").map(({ index }) => index)).toEqual([2, 1]);
  });

  it("wants every word, in the title or the text, whatever its case and accents", () => {
    expect(found("BABY leaning")).toEqual([0]);
    expect(found("zoe passes")).toEqual([1]);
    expect(found("baby friend")).toEqual([]);
  });

  it("finds nothing where nothing is looked for", () => {
    expect(found("")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });

  it("shows what stands around a word in the text, and nothing where the title says it", () => {
    const [hit] = findSlides(slides, "bowlby");
    expect(hit?.around).toMatch(/^… .*Bowlby.* …$/);
    expect(hit?.around.length).toBeLessThan(100);
    expect(findSlides(slides, "references")[0]?.around).toBe("");
    expect(findSlides(slides, "baby")[0]?.around).toBe("A baby is left to cry");
  });
});
