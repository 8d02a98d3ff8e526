import { describe, expect, it } from "vitest";
import { widgetRoom } from "../../../src/present/common/widget-room.ts";
import { plan } from "../../session/plans.ts";
import { fakeRoom } from "./fake-room.ts";

describe("the room as widgets know it", () => {
  it("knows nothing before the line is there, then what the page is told", async () => {
    const room = fakeRoom(plan);
    const line = room.line();
    const seen = widgetRoom(line, "projector");
    expect([
      seen.poll("lean"),
      seen.result("lean"),
      seen.present(),
      seen.own("lean"),
      seen.questions(),
    ]).toEqual([undefined, undefined, undefined, undefined, {}]);
    await line.join();
    let told = 0;
    const stop = seen.subscribe(() => (told += 1));
    room.does({ type: "go", slide: "asked", step: 0 }, { type: "open", poll: "lean", run: 1 });
    await room.quiet();
    expect(told).toBeGreaterThan(0);
    expect(seen.poll("lean")).toMatchObject({ run: 1, phase: "open" });
    expect(seen.result("lean")).toMatchObject({ answered: 0 });
    expect(seen.present()).toEqual({ joined: 40, connected: 38 });
    expect([seen.poll("constructor"), seen.result("__proto__")]).toEqual([undefined, undefined]);
    stop();
    const before = told;
    const sent = seen.send({ type: "close", poll: "lean", run: 1 });
    await room.quiet();
    expect(await sent).toEqual({ kind: "done" });
    expect(told).toBe(before);
  });
});
