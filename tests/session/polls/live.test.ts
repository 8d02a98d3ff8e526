import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice, type ChoiceAnswer } from "../../../src/session/polls/choice.ts";
import {
  changedBallots,
  declined,
  nextRelease,
  type Ballots,
  type Declined,
  type Released,
} from "../../../src/session/polls/live.ts";
import { ballotPolicy, type Policy } from "../../../src/session/polls/policy.ts";

const settings = { options: ["a", "b", "c"], other: false };
const knowledge = ballotPolicy("knowledge");
const me = ballotPolicy("me");

type Answers = Ballots<ChoiceAnswer>;

function ballots(...answers: readonly (ChoiceAnswer | Declined)[]): Answers {
  return new Map(answers.map((answer, index) => [`p${index}`, answer]));
}

function next(
  policy: Policy,
  last: Released<ChoiceAnswer> | undefined,
  now: Answers,
  closing = false,
): Released<ChoiceAnswer> | undefined {
  return nextRelease(choice, settings, policy, last, now, closing);
}

describe("P5 knowledge polls", () => {
  it("say nothing before the floor is reached", () => {
    expect(next(knowledge, undefined, ballots(0, 1))).toBeUndefined();
    expect(next(knowledge, undefined, ballots(0, 1, 1))?.release).toMatchObject({ n: 3, cells: [1, 2, 0] });
  });

  it("release again when three more are new or changed", () => {
    const first = next(knowledge, undefined, ballots(0, 1, 1));
    expect(next(knowledge, first, ballots(0, 1, 1, 2, 2))).toBeUndefined();
    expect(next(knowledge, first, ballots(1, 1, 1, 2, 2))?.release).toMatchObject({ n: 5, cells: [0, 3, 2] });
  });

  it("leave a smaller remainder out at closing, and say so", () => {
    const first = next(knowledge, undefined, ballots(0, 1, 1));
    expect(next(knowledge, first, ballots(0, 1, 1, 2), true)?.release).toMatchObject({ n: 3, more: true });
    expect(next(knowledge, first, ballots(0, 1, 1), true)).toBe(first);
  });

  it("release again when three took their answers back, and say nothing when one did", () => {
    const first = next(knowledge, undefined, ballots(0, 1, 1, 2, 2, 2));
    expect(next(knowledge, first, ballots(0, 1, 1, 2, 2))).toBeUndefined();
    expect(next(knowledge, first, ballots(0, 1, 1))?.release).toMatchObject({ n: 3, cells: [1, 2, 0] });
    expect(next(knowledge, first, ballots(0, 1, 1, 2, 2), true)).toBe(first);
  });

  it("say that they cannot say at closing below the floor", () => {
    expect(next(knowledge, undefined, ballots(0, 1), true)?.release).toEqual({ shape: "withheld", floor: 3 });
    expect(next(knowledge, undefined, ballots(0, declined, declined))).toBeUndefined();
  });

  it("never make two releases that fewer than the floor could explain", () => {
    const answer = fc.oneof(fc.constantFrom<ChoiceAnswer | Declined>(0, 1, 2), fc.constant(declined));
    const votes = fc.array(fc.tuple(fc.nat({ max: 14 }), answer), { maxLength: 60 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 3, max: 7 }), (sent, floor) => {
        const policy = ballotPolicy("knowledge", floor);
        const now = new Map<string, ChoiceAnswer | Declined>();
        const told: Released<ChoiceAnswer>[] = [];
        const tell = (closing: boolean): void => {
          const one = next(policy, told.at(-1), new Map(now), closing);
          if (one) told.push(one);
        };
        for (const [who, what] of sent) {
          now.set(`p${who}`, what);
          tell(false);
        }
        tell(true);
        let before: Answers = new Map();
        for (const { ballots: counted } of told) {
          const changed = changedBallots(before, counted);
          const withheld = told.length === 1 && told[0]?.release.shape === "withheld";
          expect(changed === 0 || changed >= floor || withheld).toBe(true);
          before = counted;
        }
      }),
    );
  });
});

describe("P5 personal polls", () => {
  it("release once, at closing", () => {
    const all = ballots(0, 0, 0, 1, 1, 1, 2);
    expect(next(me, undefined, all)).toBeUndefined();
    expect(next(me, undefined, all, true)?.release).toMatchObject({
      n: 5,
      cells: ["few", "few", "few"],
      declined: 0,
    });
  });
});
