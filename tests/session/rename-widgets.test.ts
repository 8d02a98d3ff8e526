import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/session/plan.ts";
import { pollRuns } from "../../src/session/results/runs.ts";
import { pollState } from "../../src/session/session.ts";
import { roomView } from "../../src/session/views/room-view.ts";
import { valueOf } from "../server/store-contract.ts";
import { check, person, plan } from "./plans.ts";
import { storedRoom } from "./stored-room.ts";

/** The seminar once titles have changed: its knowledge poll is called so. */
const called = (id: string): Plan => ({
  ...plan,
  polls: plan.polls.map((poll) => (poll.id === "check" ? { ...poll, id } : poll)),
});

async function begin() {
  const { store, room, enter, does, use } = await storedRoom();
  await does({ type: "go", slide: "asked", step: 0 }, { type: "open", poll: "check", run: 1 });
  const votes = async (poll: string, from: number, to: number, answer: number): Promise<void> => {
    for (let index = from; index < to; index += 1) {
      const outcome = await room.handle({ type: "vote", poll, run: 1, answer }, person(`p${index}`));
      expect(outcome).toEqual({ kind: "done" });
    }
  };
  const rename = async (before: string, after: string): Promise<void> => {
    use(called(after));
    await room.rename({ slides: new Map(), widgets: new Map([[before, after]]) });
  };
  return { store, room, enter, does, votes, rename, use };
}

describe("a poll whose slide has another title", () => {
  it("P2 goes on with its answers: they can be changed, and count once", async () => {
    const { store, room, does, votes, rename } = await begin();
    await votes("check", 0, 4, 1);
    await rename("check", "known");
    expect(room.session().polls["check"]?.phase).toBe("ready");
    expect(await room.ownPart("p0")).toEqual({ answers: { known: 1 }, upvoted: [] });
    await votes("known", 3, 5, 0);
    expect(room.ballots()).toEqual({ known: 5 });
    await rename("known", "sure");
    await votes("sure", 5, 6, 0);
    await does({ type: "close", poll: "sure", run: 1 });
    expect(pollState(room.session(), "sure").release).toMatchObject({ n: 6, cells: [3, 3, 0] });
    expect(valueOf(await store.ballots("s", "poll 1 check"))).toEqual([]);
    const runs = pollRuns(valueOf(await store.read("s")));
    expect([...runs.keys()]).toEqual(["sure"]);
    expect(runs.get("sure")).toMatchObject([{ state: { run: 1, phase: "closed", release: { n: 6 } } }]);
  });

  it("K2 goes on after a crash", async () => {
    const { room, enter, votes, rename } = await begin();
    await votes("check", 0, 4, 1);
    await rename("check", "known");
    const again = await enter();
    expect(again.session()).toEqual(room.session());
    expect(again.ballots()).toEqual({ known: 4 });
    expect(await again.ownPart("p0")).toEqual({ answers: { known: 1 }, upvoted: [] });
  });

  it("P2 a new poll of its old name has a box of its own", async () => {
    const { room, does, votes, rename, use } = await begin();
    await votes("check", 0, 4, 1);
    await rename("check", "known");
    use({ ...plan, polls: [...called("known").polls, check] });
    await does({ type: "open", poll: "check", run: 2 });
    await room.handle({ type: "vote", poll: "check", run: 2, answer: 0 }, person("p0"));
    expect(room.ballots()).toEqual({ known: 4, check: 1 });
    expect(await room.ownPart("p0")).toEqual({ answers: { known: 1, check: 0 }, upvoted: [] });
  });

  it("tells pages under which name they have answered", async () => {
    const { room, rename } = await begin();
    await rename("check", "known");
    const view = roomView(room.session(), called("known"));
    expect(view.polls["known"]).toMatchObject({ phase: "open", was: "check" });
    await rename("known", "check");
    expect(roomView(room.session(), plan).polls["check"]).not.toHaveProperty("was");
  });

  it("of which nothing is known costs no event", async () => {
    const { room } = await begin();
    const { revision } = room.session();
    await room.rename({ slides: new Map(), widgets: new Map([["open", "other"]]) });
    expect(room.session().revision).toBe(revision);
  });
});

it("what was set in a widget goes on under its other name", async () => {
  const { room, does, rename } = await begin();
  await does({ type: "set", widget: "curve", change: { touch: 0.4 } });
  await rename("curve", "line");
  expect(room.session().settings).toEqual({ line: { touch: 0.4 } });
});
