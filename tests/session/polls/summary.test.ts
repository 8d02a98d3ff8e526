import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bins } from "../../../src/session/polls/number.ts";
import { grid } from "../../../src/session/polls/grid.ts";
import { number } from "../../../src/session/polls/number.ts";
import { ballotPolicy, handsPolicy } from "../../../src/session/polls/policy.ts";
import { rank } from "../../../src/session/polls/rank.ts";
import { releaseTally, type Release } from "../../../src/session/polls/release.ts";
import { points, scale } from "../../../src/session/polls/scale.ts";
import { drawnCounts, mean, median, share } from "../../../src/session/polls/summary.ts";
import { handsTally } from "../../../src/session/polls/tally.ts";

type Counts = Extract<Release, { shape: "counts" }>;

function hands(...counts: readonly number[]): Counts {
  const release = releaseTally(handsTally(counts), handsPolicy);
  if (release.shape !== "counts") throw new Error("hands are counts");
  return release;
}

describe("mean, median and share of hands", () => {
  it.each([
    [[1, 0, 1], 2, 2, 0.5],
    [[3, 0, 0], 1, 1, 1],
    [[1, 1, 2], 2.25, 2.5, 0.25],
    [[0, 0, 0], undefined, undefined, undefined],
  ])("%j", (counts, average, middle, first) => {
    const release = hands(...counts);
    expect([mean(release, [1, 2, 3]), median(release, [1, 2, 3]), share(release, 0)]).toEqual([
      average,
      middle,
      first,
    ]);
  });
});

it("what is drawn of a release is computed from the release alone, and stays small where it is hidden", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 8 }), (cells) => {
      const n = cells.reduce((sum, count) => sum + count, 0);
      const release = releaseTally({ shape: "counts", n, declined: 0, cells }, ballotPolicy("me"));
      if (release.shape !== "counts") return;
      const drawn = drawnCounts(release);
      for (const [index, count] of release.cells.entries()) {
        if (count === "few") expect(drawn[index]).toBeLessThanOrEqual(2);
        else expect(drawn[index]).toBe(count);
      }
    }),
  );
});

it("a scale counts its points", () => {
  const settings = { from: -1, to: 1 };
  expect(points(settings)).toEqual([-1, 0, 1]);
  expect(scale.tally([-1, 1, 1], settings, 2)).toEqual({
    shape: "counts",
    n: 5,
    declined: 2,
    cells: [1, 0, 2],
  });
});

describe("bins of an estimate", () => {
  it.each([
    [0, 100, 10, 10],
    [0, 60, 5, 12],
    [0, 1, 0.1, 10],
    [1900, 2030, 20, 7],
  ])("from %f to %f are %f wide, %i of them", (from, to, width, count) => {
    const all = bins({ from, to });
    expect(all).toHaveLength(count);
    expect((all[0]?.to ?? 0) - (all[0]?.from ?? 0)).toBeCloseTo(width);
  });

  it("hold every number in their range, at most fourteen of them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, width, at) => {
          const settings = { from, to: from + width };
          const answer = Math.min(settings.to, from + width * at);
          const tally = number.tally([answer], settings);
          if (tally.shape !== "counts") throw new Error("estimates are counts");
          const index = tally.cells.indexOf(1);
          const bin = bins(settings)[index];
          expect(tally.cells.length).toBeLessThanOrEqual(14);
          expect(bin && bin.from <= answer && answer <= bin.to).toBe(true);
        },
      ),
    );
  });
});

it("a rank is the mean place to one decimal", () => {
  const settings = { options: ["a", "b", "c"] };
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
  ];
  const release = rank.release(rank.tally(orders, settings), ballotPolicy("knowledge"), settings);
  expect(release).toEqual({ shape: "ranks", n: 3, ranks: [1.3, 2, 2.7], more: false });
});

it("a grid counts coarse squares", () => {
  const settings = { x: { from: 1, to: 7 }, y: { from: 1, to: 7 } };
  const tally = grid.tally(
    [
      { x: 1, y: 1 },
      { x: 7, y: 7 },
      { x: 7, y: 1 },
    ],
    settings,
  );
  expect(
    tally.shape === "counts" && tally.cells.flatMap((count, index) => (count > 0 ? [index] : [])),
  ).toEqual([0, 4, 24]);
});
