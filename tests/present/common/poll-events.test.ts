import { describe, expect, it } from "vitest";
import { pollEvents } from "../../../src/present/common/poll-events.ts";
import type { PollView } from "../../../src/session/views/room-view.ts";

const view = (phase: PollView["phase"], more: Partial<PollView> = {}): PollView => ({
  run: 1,
  phase,
  source: "ballots",
  live: false,
  ...more,
});
const release = { shape: "withheld", floor: 5 } as const;
const names = (before: PollView | undefined, now: PollView) =>
  pollEvents(before ? { lean: before } : {}, { lean: now }).map(({ name }) =>
    name.replace("attune:poll-", ""),
  );

describe("H2 what happens to polls is told in the page", () => {
  it.each([
    ["nothing", view("ready"), view("ready"), []],
    ["a slide that is reached", undefined, view("ready"), []],
    ["opened", view("ready"), view("open"), ["opened"]],
    ["results that grow", view("open"), view("open", { live: true, release }), []],
    ["closed", view("open"), view("closed"), ["closed"]],
    ["shown", view("closed"), view("shown", { release }), ["shown"]],
    ["revealed", view("shown", { release }), view("shown", { release, correct: 1 }), []],
    ["what was missed, in order", view("ready"), view("shown", { release }), ["opened", "closed", "shown"]],
    ["asked again", view("shown", { release }), view("open", { run: 2 }), ["opened"]],
    ["asked again and closed, missed", view("open"), view("closed", { run: 2 }), ["opened", "closed"]],
    ["opened where nobody has been", undefined, view("open"), ["opened"]],
  ])("%s", (_, before, now, told) => {
    expect(names(before, now)).toEqual(told);
  });

  it("says which poll, which run, and what may be shown of it", () => {
    expect(pollEvents({ lean: view("closed") }, { lean: view("shown", { release }) })).toEqual([
      { name: "attune:poll-shown", detail: { poll: "lean", run: 1, release } },
    ]);
  });
});
