import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/session/plan.ts";
import { roomView } from "../../src/session/views/room-view.ts";
import { plan, presenter } from "./plans.ts";
import { storedRoom } from "./stored-room.ts";

/** The seminar once the titles of its first two slides have changed. */
const written: Plan = {
  ...plan,
  slideIds: ["opening", "question", "texts", "last"],
  steps: { opening: 2, last: 1 },
  polls: plan.polls.map((poll) => (poll.slide === "asked" ? { ...poll, slide: "question" } : poll)),
};
const names = new Map([
  ["first", "opening"],
  ["asked", "question"],
]);

async function begin() {
  const { room, enter, does, use } = await storedRoom();
  const go = (slide: string, step: number) => does({ type: "go", slide, step });
  const rename = async (slides: ReadonlyMap<string, string>): Promise<void> => {
    use(written);
    await room.rename({ slides, widgets: new Map() });
  };
  return { room, enter, go, rename };
}

describe("slides with other titles", () => {
  it("S1 stay among those that may be seen, with their furthest step", async () => {
    const { room, go, rename } = await begin();
    await go("first", 2);
    await go("first", 1);
    await go("asked", 0);
    await rename(names);
    const view = roomView(room.session(), written);
    expect(view.position).toEqual({ slide: "question", step: 0 });
    expect(view.reached).toEqual({ opening: 2, question: 0 });
    expect(view.renamed).toEqual({ first: "opening", asked: "question" });
  });

  it("S1 tell no name of a slide that cannot be seen, and none that is in use", async () => {
    const { room, go, rename } = await begin();
    await go("first", 0);
    await rename(names);
    expect(roomView(room.session(), written).renamed).toEqual({ first: "opening" });
    await room.rename({ slides: new Map([["opening", "begin"]]), widgets: new Map() });
    expect(room.session().renamed).toEqual({ first: "begin", opening: "begin" });
    await room.rename({ slides: new Map([["begin", "first"]]), widgets: new Map() });
    expect(room.session().renamed).toEqual({ opening: "first", begin: "first" });
    expect(roomView(room.session(), plan).renamed).toEqual({ opening: "first", begin: "first" });
  });

  it("R3 move nobody: whoever presses at that moment is heard", async () => {
    const { room, go, rename } = await begin();
    await go("asked", 0);
    await room.handle({ type: "cover", cover: "black" }, presenter);
    const { turn } = room.session();
    await rename(names);
    expect(room.session()).toMatchObject({ turn, cover: "black" });
    expect(await room.handle({ type: "next", turn }, presenter)).toEqual({ kind: "done" });
  });

  it("K2 are the same after a crash", async () => {
    const { room, enter, go, rename } = await begin();
    await go("asked", 0);
    await rename(names);
    expect((await enter()).session()).toEqual(room.session());
  });

  it("leave no more old names than somebody who was away for a while needs", async () => {
    const { room, go } = await begin();
    await go("first", 0);
    let name = "first";
    for (let stroke = 0; stroke < 60; stroke += 1) {
      const next = `first-${stroke}`;
      await room.rename({ slides: new Map([[name, next]]), widgets: new Map() });
      name = next;
    }
    const { renamed } = room.session();
    expect(Object.keys(renamed)).toHaveLength(40);
    expect(renamed["first-58"]).toBe("first-59");
    expect(renamed["first"]).toBeUndefined();
  });

  it("that took the name of another one are one slide with it", async () => {
    const { room, go, rename } = await begin();
    await go("first", 2);
    await go("last", 1);
    await rename(new Map([["first", "last"]]));
    expect(room.session().reached).toEqual([{ slide: "last", step: 2 }]);
  });

  it("that nobody has seen cost no event", async () => {
    const { room, go, rename } = await begin();
    await go("first", 0);
    const { revision } = room.session();
    await rename(new Map([["texts", "words"]]));
    expect(room.session().revision).toBe(revision);
  });
});
