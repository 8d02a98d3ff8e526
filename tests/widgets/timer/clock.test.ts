import { describe, expect, it } from "vitest";
import { addMinute, face, leftAt, pause, readClock, ready, start } from "../../../src/widgets/timer/clock.ts";

const minute = 60_000;

it("counts down by the clock on the wall, so that a reload changes nothing", () => {
  const running = start(ready(3), 1000);
  const reloaded = readClock(JSON.parse(JSON.stringify(running)));
  expect(reloaded).toEqual(running);
  expect(reloaded && leftAt(reloaded, 1000 + minute)).toBe(2 * minute);
});

it("rests while it is paused and goes on from there", () => {
  const paused = pause(start(ready(3), 0), minute);
  expect(leftAt(paused, 99 * minute)).toBe(2 * minute);
  expect(leftAt(start(paused, 10 * minute), 11 * minute)).toBe(minute);
});

it("never goes below zero, and begins anew once it is over", () => {
  const over = start(ready(1), 0);
  expect(leftAt(over, 5 * minute)).toBe(0);
  expect(leftAt(start(over, 5 * minute), 5 * minute)).toBe(minute);
});

describe("one minute more", () => {
  it("while it runs", () => {
    const longer = addMinute(start(ready(3), 0), minute);
    expect(longer.running).toBe(true);
    expect(leftAt(longer, minute)).toBe(3 * minute);
    expect(longer.whole).toBe(4 * minute);
  });

  it("once it is over waits for a start", () => {
    const longer = addMinute(start(ready(1), 0), 5 * minute);
    expect(longer).toMatchObject({ running: false, left: minute });
  });

  it("ends at three hours", () => {
    expect(leftAt(addMinute(ready(180), 0), 0)).toBe(180 * minute);
  });
});

it.each([
  [180_000, "3:00"],
  [179_999, "3:00"],
  [179_000, "2:59"],
  [61_000, "1:01"],
  [1, "0:01"],
  [0, "0:00"],
  [3_600_000, "60:00"],
])("%i ms reads %s", (left, text) => {
  expect(face(left)).toBe(text);
});

it.each([
  {},
  { running: true, whole: 60 },
  { running: false, left: "3", whole: 60 },
  { running: 1, left: 3, whole: 60 },
  { running: false, left: 3, whole: 0 },
])("the state %j is no clock", (state) => {
  expect(readClock(state)).toBeUndefined();
});
