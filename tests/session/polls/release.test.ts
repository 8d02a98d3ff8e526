import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotPolicy, handsPolicy, shownCount } from "../../../src/session/polls/policy.ts";
import { maskFew, type Count } from "../../../src/session/polls/mask.ts";
import { releaseTally } from "../../../src/session/polls/release.ts";
import { countTexts, handsTally, type CountsTally } from "../../../src/session/polls/tally.ts";

const me = ballotPolicy("me");
const knowledge = ballotPolicy("knowledge");

function tally(cells: readonly number[], declined = 0): CountsTally {
  return { shape: "counts", n: cells.reduce((sum, count) => sum + count, declined), declined, cells };
}

const smallCounts = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 });

describe("P4 the privacy floor", () => {
  it.each([
    ["me", undefined, 5],
    ["knowledge", undefined, 3],
    ["me", 8, 8],
    ["me", 2, 5],
    ["knowledge", 1, 3],
  ] as const)("%s with %s asked for is %i", (about, asked, floor) => {
    expect(ballotPolicy(about, asked)).toEqual({ source: "ballots", about, floor });
  });

  it.each([
    [[2, 2], 0, me],
    [[4, 0], 3, me],
    [[1, 1], 0, knowledge],
    [[2, 0], 5, knowledge],
  ])(
    "%j with %i who would rather not say is withheld, and says no more than the floor",
    (cells, declined, policy) => {
      expect(releaseTally(tally(cells, declined), policy)).toEqual({
        shape: "withheld",
        floor: policy.source === "ballots" ? policy.floor : 0,
      });
    },
  );
});

describe("P5 cells of 1 or 2", () => {
  it.each<readonly [readonly number[], readonly Count[]]>([
    [
      [21, 13, 8, 2, 1],
      [21, 13, 8, "few", "few"],
    ],
    [
      [21, 13, 8, 2],
      [21, 13, "few", "few"],
    ],
    [
      [1, 0, 44],
      ["few", "few", 44],
    ],
    [
      [5, 5],
      [5, 5],
    ],
    [
      [0, 9],
      [0, 9],
    ],
    [
      [2, 3],
      ["few", "few"],
    ],
    // Which of two alike was taken would tell.
    [
      [2, 4, 4],
      ["few", "few", "few"],
    ],
    // n reads 5, so at most nine answered: beside seven only two are left, one each.
    [
      [7, 1, 1, 0],
      [7, "few", "few", "few"],
    ],
  ])("%j reads %j", (counts, told) => {
    expect(maskFew(counts)).toEqual(told);
  });

  it("never shows 1 or 2, never hides exactly one cell, and tells the rest as it is", () => {
    fc.assert(
      fc.property(smallCounts, (counts) => {
        const told = maskFew(counts);
        expect(told).toHaveLength(counts.length);
        expect(told.filter((count) => count === "few")).not.toHaveLength(1);
        for (const [index, count] of told.entries()) {
          if (count === "few") continue;
          expect(count).toBe(counts[index]);
          expect([1, 2]).not.toContain(count);
        }
      }),
    );
  });

  it("leave every hidden cell at least two possible numbers, whoever knows this rule and all that is told", () => {
    const upTo = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const rooms = upTo.flatMap((a) => upTo.flatMap((b) => upTo.map((c) => [a, b, c])));
    const alike = Map.groupBy(rooms, (cells) => JSON.stringify(releaseTally(tally(cells), me)));
    let hidden = 0;
    for (const [told, possible] of alike) {
      const release: ReturnType<typeof releaseTally> = JSON.parse(told);
      // Rooms at the edge of this enumeration have further possibilities that are not in it.
      if (release.shape !== "counts" || release.n > 10) continue;
      for (const [index, count] of release.cells.entries()) {
        if (count !== "few") continue;
        hidden += 1;
        expect(new Set(possible.map((cells) => cells[index])).size).toBeGreaterThan(1);
      }
    }
    expect(hidden).toBeGreaterThan(20);
  });

  it("do not hide behind an answer that nobody could give", () => {
    expect(releaseTally(tally([1, 8, 9]), me)).toMatchObject({ cells: ["few", "few", 9], declined: 0 });
  });

  it("counts those who would rather not say as a cell like the others", () => {
    expect(releaseTally(tally([9, 8], 1), me)).toEqual({
      shape: "counts",
      n: 15,
      cells: [9, "few"],
      declined: "few",
      more: false,
    });
  });
});

describe("P5 the number of answers", () => {
  it("is said in fives where people answer about themselves", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), (n) => {
        const shown = shownCount(n, me);
        expect(shown % 5).toBe(0);
        expect(n - shown).toBeGreaterThanOrEqual(0);
        expect(n - shown).toBeLessThan(5);
      }),
    );
  });

  it("is exact for knowledge and for hands", () => {
    expect([shownCount(13, knowledge), shownCount(13, handsPolicy)]).toEqual([13, 13]);
  });
});

it("P5 knowledge cells are not masked", () => {
  expect(releaseTally(tally([1, 2, 0]), knowledge)).toMatchObject({ n: 3, cells: [1, 2, 0] });
});

it("P5 P9 typed hands have no floor and nothing hidden", () => {
  fc.assert(
    fc.property(smallCounts, (counts) => {
      expect(releaseTally(handsTally(counts), handsPolicy)).toMatchObject({
        shape: "counts",
        n: counts.reduce((sum, count) => sum + count, 0),
        cells: counts,
      });
    }),
  );
});

it("P6 texts come without the order in which they were sent", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 5, maxLength: 20 }),
      (texts) => {
        const one = countTexts(texts, texts.length);
        expect(countTexts(texts.toReversed(), texts.length)).toEqual(one);
      },
    ),
  );
});

it("texts that differ in capitals are one", () => {
  expect(countTexts(["Lean", "lean ", "alone"], 3).texts).toEqual([
    { text: "alone", count: 1 },
    { text: "Lean", count: 2 },
  ]);
});
