import { describe, expect, it } from "vitest";
import { share } from "../../src/handout/layouts/pages.ts";

const a4 = { page: 240, above: 0, count: 3, least: 60 } as const;
const heights = (texts: readonly number[], sharing = a4) => share(texts, sharing).map(({ height }) => height);

describe("rows on pages", () => {
  it("without text each has its part of the page", () => {
    expect(heights([0, 0, 0, 0])).toEqual([80, 80, 80, 80]);
  });

  it("a text takes a little from every row of its page, none from another page", () => {
    expect(share([0, 30, 0, 0, 0, 0], a4)).toEqual([
      { room: 70, height: 70 },
      { room: 70, height: 100 },
      { room: 70, height: 70 },
      ...[1, 2, 3].map(() => ({ room: 80, height: 80 })),
    ]);
  });

  it("where texts leave less than the least, fewer rows share the page and fill it", () => {
    expect(heights([0, 90, 0, 0])).toEqual([75, 165, 80, 80]);
  });

  it("what stands above the first row is taken from the first page alone", () => {
    expect(share([0, 0, 0, 0, 0, 0], { ...a4, above: 30 }).map(({ height }) => height)).toEqual([
      70, 70, 70, 80, 80, 80,
    ]);
  });

  it("a text longer than a page goes on on the next one", () => {
    expect(share([300, 0, 0, 0], a4).map(({ room }) => room)).toEqual([undefined, 80, 80, 80]);
  });

  it("rows of one page never need more than there is", () => {
    for (let long = 0; long < 180; long += 7) {
      const texts = [long, 0, long / 2, 13, 0, long / 3, 5, 0, 0];
      let filled = 0;
      for (const height of heights(texts)) {
        filled = filled + height > 240.001 ? height : filled + height;
        expect(filled).toBeLessThanOrEqual(240.001);
      }
    }
  });
});
