import { expect, it } from "vitest";
import { asStopwatch, asTimeOfDay, elapsedSeconds } from "../../../src/present/presenter/clock.ts";

it.each([
  [0, "0:00"],
  [5, "0:05"],
  [1122, "18:42"],
  [3599, "59:59"],
  [3723, "1:02:03"],
  [-4, "0:00"],
])("%d seconds read %s", (seconds, text) => {
  expect(asStopwatch(seconds)).toBe(text);
});

it("counts whole seconds from the start, and none before it", () => {
  expect(elapsedSeconds({ startedAt: undefined }, 5000)).toBe(0);
  expect(elapsedSeconds({ startedAt: 1000 }, 3999)).toBe(2);
  expect(elapsedSeconds({ startedAt: 5000 }, 1000)).toBe(0);
});

it("shows the time of day with two digits each", () => {
  expect(asTimeOfDay(new Date(2026, 10, 24, 9, 5).getTime(), "en")).toBe("09:05");
  expect(asTimeOfDay(new Date(2026, 10, 24, 0, 0).getTime(), "en-US")).toBe("00:00");
});
