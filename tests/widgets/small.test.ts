import { expect, it } from "vitest";
import { breathe } from "../../src/widgets/breathe/widget.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { episodes } from "../../src/widgets/episodes/widget.ts";
import { note } from "../../src/widgets/note/widget.ts";
import { timer } from "../../src/widgets/timer/widget.ts";

it.each([
  [breathe, { in: 0 }, ["in"]],
  [breathe, { cycles: 2.5 }, ["cycles"]],
  [breathe, { kind: "fast" }, ["kind"]],
  [timer, {}, ["minutes"]],
  [timer, { minutes: 0 }, ["minutes"]],
  [timer, { minutes: 3, sound: "yes" }, ["sound"]],
  [note, { lines: 0 }, ["lines"]],
  [episodes, { episodes: [] }, ["episodes"]],
  [episodes, { episodes: [{ title: "a", who: ["dog"] }] }, ["episodes", 0, "who", 0]],
])("$0.name with %j is a mistake at its key", (widget, written, path) => {
  expect(widget.schema.safeParse(written).error?.issues.map((issue) => issue.path)).toEqual([path]);
});

it("every widget refuses a key that it does not know", () => {
  for (const widget of catalogue) {
    const codes = widget.schema.safeParse({ "no-such-key": 1 }).error?.issues.map((issue) => issue.code);
    expect([widget.name, codes?.includes("unrecognized_keys")]).toEqual([widget.name, true]);
  }
});

it("breathing never sounds, and the timer only where it was asked to", () => {
  expect(timer.schema.parse({ minutes: 3 })).toMatchObject({ sound: false });
});
