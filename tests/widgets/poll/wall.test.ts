import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/session/polls/release.ts";
import type { PollView } from "../../../src/session/views/room-view.ts";
import type { ResultView } from "../../../src/session/views/stage-view.ts";
import { correctOf } from "../../../src/widgets/poll/correct.ts";
import { readPoll, type PublishedPoll } from "../../../src/widgets/poll/published.ts";
import { resultHtml } from "../../../src/widgets/poll/published-result.ts";
import { people } from "../../../src/widgets/poll/result.ts";
import { pollSchema } from "../../../src/widgets/poll/schema.ts";
import { footOf, standOf } from "../../../src/widgets/poll/wall.ts";
import { poll } from "../../../src/widgets/poll/widget.ts";
import { en } from "../../../src/words/en.ts";
import { renderContext } from "../render-context.ts";

const words = en.poll;
type Counts = Extract<Release, { shape: "counts" }>;
const counts = (n: number, cells: Counts["cells"], more: Partial<Counts> = {}): Counts => ({
  shape: "counts",
  n,
  cells,
  declined: 0,
  more: false,
  ...more,
});
const view = (change: Partial<PollView>): PollView => ({
  run: 1,
  phase: "ready",
  source: "ballots",
  live: false,
  ...change,
});
const result = (change: Partial<ResultView>): ResultView => ({ answered: 0, waiting: 0, ...change });

function published(written: object): PublishedPoll {
  const sent: unknown = JSON.parse(
    JSON.stringify(poll.publish?.(pollSchema.parse({ question: "Q", ...written }), renderContext())),
  );
  const read = readPoll(sent);
  if (!read) throw new Error("What was published cannot be read.");
  return read;
}

describe("what stands under a poll on the wall", () => {
  const me = { about: "me" } as const;
  const knowledge = { about: "knowledge" } as const;
  const unseen = "Nobody can see who chose what.";
  it.each([
    [me, undefined, undefined, `Answer on your own phone or laptop as soon as it opens. ${unseen}`],
    [me, view({ phase: "open" }), result({}), `Open. Answer on your own phone or laptop. ${unseen}`],
    [knowledge, view({ phase: "open" }), result({ answered: 12 }), "Open. 12 or more have answered."],
    [
      me,
      view({ phase: "closed" }),
      result({ release: counts(45, [40, 3, "few"], { declined: "few" }) }),
      `Closed, 45 answers or a few more. A few would rather not say. ${unseen}`,
    ],
    [knowledge, view({ phase: "closed" }), result({ release: counts(1, [1, 0]) }), "Closed, 1 answer."],
    [
      knowledge,
      view({ phase: "shown", release: counts(9, [8, 1], { more: true, declined: 2 }) }),
      undefined,
      "Closed, 9 answers. And a few more. 2 would rather not say.",
    ],
    [
      me,
      view({ phase: "shown", release: { shape: "withheld", floor: 5 } }),
      undefined,
      `Closed, fewer than 5 answers. ${unseen}`,
    ],
    [
      me,
      view({ phase: "shown", source: "hands", release: counts(7, [7, 0]) }),
      undefined,
      "7 hands counted.",
    ],
  ])("P5 %j %j", (about, seen, told, sentence) => {
    expect(footOf(about, seen, told, words)).toBe(sentence);
  });
});

describe("what stands on the wall", () => {
  it("P4 is what is asked as long as the room's view has no release", () => {
    const told = result({ release: counts(9, [9]) });
    expect(standOf(view({ phase: "closed" }), told, words)).toEqual({ kind: "asked" });
  });

  it("P4 is the reason, where there are too few", () => {
    const release = { shape: "withheld", floor: 7 } as const;
    expect(standOf(view({ phase: "shown", release }), undefined, words)).toEqual({
      kind: "sentence",
      sentence: "Fewer than 7 answers: not enough to show. That keeps everyone anonymous.",
    });
  });

  it.each([
    [3, "The presenter reads the answers before they appear."],
    [0, "No answer has been shown so far."],
  ])("P7 is a sentence while no text was approved and %i wait", (waiting, sentence) => {
    const release = { shape: "texts", n: 5, texts: [], more: false } as const;
    expect(standOf(view({ phase: "shown", release }), result({ waiting }), words)).toEqual({
      kind: "sentence",
      sentence,
    });
  });
});

describe("shares", () => {
  it.each([
    ["exact n", counts(30, [18, 12]), 30],
    ["a rounded n whose counts say more", counts(45, [21, 13, 8, 3], { declined: 3 }), 48],
    ["a rounded n with hidden counts", counts(20, [12, 9, "few", "few"]), 20],
    ["several choices a person", counts(10, [6, 12, 0]), 12],
    ["several choices, all of them often", counts(10, [10, 10, 9]), 10],
  ])("are of as many people as is known: %s", (_what, release, n) => {
    expect(people(release)).toBe(n);
  });

  it("are never more than all", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.nat(80), (cells, n) => {
        expect(Math.max(...cells)).toBeLessThanOrEqual(people(counts(n, cells)));
      }),
    );
  });
});

describe("the correct answer, as the room tells it", () => {
  it.each([
    [{ options: ["a", "b"] }, 1, { rows: [1], text: "b" }],
    [{ kind: "choices", options: ["a", "b", "c"] }, [0, 2], { rows: [0, 2], text: "a; c" }],
    [{ kind: "number", to: 100 }, 52, { rows: [5], text: "52", value: 52 }],
    [{ kind: "number", to: 100 }, 100, { rows: [9], text: "100", value: 100 }],
    [{ kind: "words" }, "x", undefined],
    [{ options: ["a", "b"] }, undefined, undefined],
  ])("of %j is %j", (written, answer, expected) => {
    expect(correctOf(published(written), answer)).toEqual(expected);
  });
});

describe("a result as HTML, from what a page was sent", () => {
  const axis = (label: string) => ({ label, from: 1, to: 6 });
  const places = Array.from({ length: 25 }, (_, index) => (index === 0 ? 6 : index === 24 ? 4 : 0));
  const said = [
    { text: "<i>", count: 3 },
    { text: "x", count: "few" },
  ] as const;
  it.each([
    ["choice", { options: ["a", "c"] }, counts(10, [6, "few"]), {}],
    ["correct", { options: ["a", "b"], about: "knowledge" }, counts(10, [6, 4]), { correct: 1 }],
    ["pair", { options: ["a", "b"], about: "knowledge" }, counts(4, [1, 3]), { before: counts(4, [2, 2]) }],
    ["scale", { kind: "scale", to: 3, labels: ["no", "yes"] }, counts(9, [3, 3, 3]), {}],
    ["number", { kind: "number", to: 2 }, counts(9, [3, 3, 3]), {}],
    [
      "rank",
      { kind: "rank", options: ["a", "b"] },
      { shape: "ranks", n: 5, ranks: [1.8, 1.2], more: true },
      {},
    ],
    ["words", { kind: "words" }, { shape: "texts", n: 5, texts: said, more: false }, {}],
    ["grid", { kind: "grid", x: axis("far"), y: axis("worry") }, counts(10, places), {}],
    ["withheld", { options: ["a", "b"] }, { shape: "withheld", floor: 5 }, {}],
    ["hands", { options: ["a", "b"] }, counts(10, [6, 4]), { source: "hands" }],
  ] as const)("P5 %s", async (name, written, release, options) => {
    const html = resultHtml(published(written), release, words, options);
    await expect(html.replaceAll(/<\/(tr|thead|p|ul|li|caption)>/g, "$&\n")).toMatchFileSnapshot(
      `../golden/results/${name}.html`,
    );
  });
});
