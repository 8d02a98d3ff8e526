import { describe, expect, it } from "vitest";
import {
  beginRehearsal,
  plannedMinutes,
  readRehearsal,
  rehearse,
  restRehearsal,
  spentBy,
} from "../../../src/present/presenter/rehearsal.ts";

const s = (seconds: number) => seconds * 1000;

describe("a rehearsal", () => {
  it("adds up what every slide takes, also one that is looked at twice", () => {
    let now = beginRehearsal("one", s(100));
    now = rehearse(now, "two", s(160));
    now = rehearse(now, "one", s(200));
    now = rehearse(now, "three", s(230));
    expect(spentBy(now, s(240))).toEqual({ one: 90, two: 40, three: 10 });
  });

  it("does not begin a slide anew with each of its steps", () => {
    const now = beginRehearsal("one", s(100));
    expect(rehearse(now, "one", s(130))).toBe(now);
  });

  it("rests, and goes on without what was between", () => {
    const rested = restRehearsal(beginRehearsal("one", s(0)), s(60));
    expect(spentBy(rested, s(999))).toEqual({ one: 60 });
    expect(spentBy(rehearse(rested, "one", s(1000)), s(1030))).toEqual({ one: 90 });
  });

  it("counts nothing while a clock is set back", () => {
    expect(spentBy(beginRehearsal("one", s(100)), s(40))).toEqual({ one: 0 });
  });

  it("comes back from what was kept, and from nothing else", () => {
    const now = rehearse(beginRehearsal("one", s(100)), "two", s(160));
    expect(readRehearsal(JSON.parse(JSON.stringify(now)))).toEqual(now);
    expect(readRehearsal({ spent: { one: -1, two: "x", three: 4 }, on: { slide: 1 } })).toEqual({
      spent: { three: 4 },
      on: undefined,
    });
    for (const wrong of [null, 3, "x", {}, { spent: null }]) expect(readRehearsal(wrong)).toBeUndefined();
  });

  it.each([
    [4, undefined],
    [5, 0.5],
    [44, 0.5],
    [45, 1],
    [74, 1],
    [75, 1.5],
    [100, 1.5],
    [600, 10],
  ] as const)("%i seconds are planned as %s minutes", (seconds, minutes) => {
    expect(plannedMinutes(seconds)).toBe(minutes);
  });
});
