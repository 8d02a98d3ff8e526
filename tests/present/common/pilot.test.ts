import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/present/common/channel.ts";
import { createPilot, type Pilot } from "../../../src/present/common/pilot.ts";
import { placeAfter, placeBefore } from "../../../src/present/presenter/steps.ts";
import { pollState } from "../../../src/session/session.ts";
import { on, plan } from "../../session/plans.ts";
import { fakeRoom, type FakeLine, type FakeRoom } from "./fake-room.ts";
import { roomOfPorts } from "./room-of-ports.ts";

const ids = plan.slideIds;
const steps = ids.map((id) => plan.steps[id] ?? 0);

interface Page {
  readonly pilot: Pilot;
  readonly line: FakeLine;
  /** `slide/step`, with the cover where there is one. */
  readonly at: () => string;
  /** Everywhere the page has been since it was opened. */
  readonly seen: readonly string[];
  /** Slides that the page does not have. */
  readonly missing: Set<string>;
  readonly jump: (slide: string, step?: number) => void;
  readonly cover: (cover: Position["cover"]) => void;
}

async function openPage(
  room: FakeRoom,
  windows = roomOfPorts(),
  start = "first",
  begins = true,
): Promise<Page> {
  let here: Position = { slide: start, step: 0, cover: "none" };
  const seen: string[] = [];
  const missing = new Set<string>();
  const at = () => `${here.slide}/${here.step}${here.cover === "none" ? "" : ` ${here.cover}`}`;
  const show = (next: Position): void => {
    here = next;
    if (seen.at(-1) !== at()) seen.push(at());
  };
  const move = (find: typeof placeAfter) => () => {
    const place = find(steps, { slide: ids.indexOf(here.slide), step: here.step });
    show({ slide: ids[place?.slide ?? -1] ?? here.slide, step: place?.step ?? here.step, cover: "none" });
  };
  const line = room.line();
  const pilot = createPilot(
    line,
    {
      here: () => here,
      next: move(placeAfter),
      back: move(placeBefore),
      show(position) {
        if (missing.has(position.slide)) return;
        show(position);
      },
      begins,
      pollWaits: () => seen.push("the poll waits"),
      polls: (slide) => plan.polls.filter((poll) => poll.slide === slide).map(({ id }) => id),
    },
    windows.port(),
  );
  await line.join();
  await room.quiet();
  return {
    pilot,
    line,
    at,
    seen,
    missing,
    jump(slide, step = 0) {
      show({ ...here, slide, step });
      pilot.moved();
    },
    cover(cover) {
      show({ ...here, cover });
      pilot.moved();
    },
  };
}

const place = (room: FakeRoom) => `${room.session().position?.slide}/${room.session().position?.step}`;

/** Two windows at one laptop, both without the room. */
async function cutOff(room: FakeRoom): Promise<readonly [Page, Page]> {
  const windows = roomOfPorts();
  const pages = [await openPage(room, windows), await openPage(room, windows)] as const;
  for (const { line } of pages) await line.cut();
  return pages;
}

describe("a page and the room", () => {
  it("a press is seen before the room has heard of it, and many at once are not taken back", async () => {
    const room = fakeRoom(plan);
    const page = await openPage(room);
    page.pilot.next();
    page.pilot.next();
    page.pilot.next();
    expect(page.at()).toBe("asked/0");
    await room.quiet();
    expect(page.seen).toEqual(["first/1", "first/2", "asked/0"]);
    expect(place(room)).toBe("asked/0");
    page.pilot.back();
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["first/2", "first/2"]);
  });

  it("where a poll may have its turn the room is asked: open, closed, shown, the next one, its answer, onward", async () => {
    const room = fakeRoom(plan, on("asked"));
    const page = await openPage(room);
    const path: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      page.pilot.next();
      await room.quiet();
      const { phase, revealed } = pollState(room.session(), "check");
      path.push(
        `${pollState(room.session(), "lean").phase} ${phase}${revealed ? " revealed" : ""} ${page.at()}`,
      );
    }
    expect(path).toEqual([
      "open ready asked/0",
      "closed ready asked/0",
      "shown ready asked/0",
      "shown open asked/0",
      "shown closed asked/0",
      "shown shown asked/0",
      "shown shown revealed asked/0",
      "shown shown revealed texts/0",
    ]);
    expect(page.pilot.atPoll()).toBe(true);
  });

  it("R3 two devices that press at once move once, and neither goes back and forth", async () => {
    const room = fakeRoom(plan);
    const [a, b] = [await openPage(room), await openPage(room)];
    a.pilot.next();
    b.pilot.next();
    await room.quiet();
    expect([a.at(), b.at(), place(room)]).toEqual(["first/1", "first/1", "first/1"]);
    expect([a.seen, b.seen]).toEqual([["first/1"], ["first/1"]]);
  });

  it("R3 two devices that press at once on a poll step it once", async () => {
    const room = fakeRoom(plan, on("asked"));
    const [a, b] = [await openPage(room), await openPage(room)];
    a.pilot.next();
    b.pilot.next();
    await room.quiet();
    expect(pollState(room.session(), "lean").phase).toBe("open");
  });

  it("goes where another device went, also while its own press is under way", async () => {
    const room = fakeRoom(plan);
    const page = await openPage(room);
    room.does({ type: "go", slide: "texts", step: 0 });
    page.pilot.next();
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["texts/0", "texts/0"]);
  });

  it("a jump is told, a place that the room told is not told back", async () => {
    const room = fakeRoom(plan);
    const [a, b] = [await openPage(room), await openPage(room)];
    a.jump("last", 1);
    await room.quiet();
    expect([b.at(), place(room)]).toEqual(["last/1", "last/1"]);
    expect(room.said).toEqual([{ type: "go", slide: "last", step: 1 }]);
  });

  it("covers and uncovers everywhere; whoever goes on uncovers, also at the end", async () => {
    const room = fakeRoom(plan, on("last", 1));
    const [a, b] = [await openPage(room), await openPage(room)];
    a.cover("black");
    await room.quiet();
    expect([b.at(), room.session().cover]).toEqual(["last/1 black", "black"]);
    b.pilot.next();
    await room.quiet();
    expect([a.at(), b.at(), room.session().cover]).toEqual(["last/1", "last/1", "none"]);
  });

  it("follows the room on opening, but begins it where its address says", async () => {
    const begun = fakeRoom(plan, on("texts"));
    expect((await openPage(begun, roomOfPorts(), "last")).at()).toBe("texts/0");
    const fresh = fakeRoom(plan);
    expect((await openPage(fresh, roomOfPorts(), "last")).at()).toBe("last/0");
    expect(place(fresh)).toBe("last/0");
    const other = fakeRoom(plan);
    expect((await openPage(other, roomOfPorts(), "last", false)).at()).toBe("first/0");
  });

  it("goes with its cover in one word, so that nobody sees for a moment what is covered", async () => {
    const room = fakeRoom(plan, on("first"));
    const page = await openPage(room);
    page.cover("black");
    await room.quiet();
    page.jump("last");
    await room.quiet();
    expect([page.at(), place(room), room.session().cover]).toEqual(["last/0 black", "last/0", "black"]);
    expect(room.said.slice(1)).toEqual([{ type: "go", slide: "last", step: 0, cover: "black" }]);
  });

  it("uncovering and moving in one press are one move", async () => {
    const room = fakeRoom(plan, on("first"));
    const page = await openPage(room);
    page.cover("white");
    await room.quiet();
    page.cover("none");
    page.pilot.next();
    await room.quiet();
    expect([page.at(), place(room), room.session().cover]).toEqual(["first/1", "first/1", "none"]);
  });

  it("goes to a slide that it does not have yet as soon as it has it", async () => {
    const room = fakeRoom(plan);
    const page = await openPage(room);
    page.missing.add("texts");
    room.does({ type: "go", slide: "texts", step: 0 });
    await room.quiet();
    expect(page.at()).toBe("first/0");
    page.missing.clear();
    page.pilot.saved();
    expect(page.at()).toBe("texts/0");
    page.jump("last");
    page.pilot.saved();
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["last/0", "last/0"]);
  });

  it("keeps to its slide where only the author's saving puts the room elsewhere", async () => {
    const room = fakeRoom(plan, on("texts"));
    const page = await openPage(room);
    room.save({ ...plan, slideIds: ids.filter((id) => id !== "texts") });
    await room.quiet();
    expect([page.line.view()?.position.slide, page.at()]).toEqual(["first", "texts/0"]);
    page.jump("last");
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["last/0", "last/0"]);
  });
});

describe("T3 a page without its room", () => {
  it("works on, passes by a poll at the second press, and tells where it is when the room is back", async () => {
    const room = fakeRoom(plan, on("first", 2));
    const page = await openPage(room);
    await page.line.cut();
    for (let count = 0; count < 3; count += 1) page.pilot.next();
    expect(page.at()).toBe("texts/0");
    await page.line.join();
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["texts/0", "texts/0"]);
    expect(page.seen).toEqual(["first/2", "asked/0", "the poll waits", "texts/0"]);
    expect(pollState(room.session(), "lean").phase).toBe("ready");
  });

  it("that has not moved goes where the room went meanwhile", async () => {
    const room = fakeRoom(plan);
    const page = await openPage(room);
    await page.line.cut();
    room.does({ type: "go", slide: "texts", step: 0 });
    await page.line.join();
    await room.quiet();
    expect(page.at()).toBe("texts/0");
  });

  it("a press that was lost on the way is told as a place, and never done twice", async () => {
    const room = fakeRoom(plan);
    const page = await openPage(room);
    page.pilot.next();
    page.line.up();
    expect(place(room)).toBe("first/1");
    await page.line.cut();
    await page.line.join();
    await room.quiet();
    expect([page.at(), place(room)]).toEqual(["first/1", "first/1"]);
  });

  it("a press on a poll that was lost on the way is not repeated", async () => {
    const room = fakeRoom(plan, on("asked"));
    const page = await openPage(room);
    page.pilot.next();
    page.line.up();
    await page.line.cut();
    await page.line.join();
    await room.quiet();
    expect([page.at(), pollState(room.session(), "lean").phase]).toEqual(["asked/0", "open"]);
  });

  it("a press that goes down with the room is seen in the browser's other windows all the same", async () => {
    const room = fakeRoom(plan);
    const windows = roomOfPorts();
    const [wall, console] = [await openPage(room, windows), await openPage(room, windows)];
    wall.pilot.next();
    for (const { line } of [console, wall]) await line.cut();
    await room.quiet();
    expect([wall.at(), console.at(), place(room)]).toEqual(["first/1", "first/1", "undefined/undefined"]);
  });

  it("keeps the windows of the browser together, whichever comes back first", async () => {
    for (const first of [0, 1]) {
      const room = fakeRoom(plan);
      const pages = await cutOff(room);
      pages[1].pilot.next();
      pages[1].cover("black");
      expect(pages[0].at()).toBe("first/1 black");
      for (const page of first === 0 ? pages : pages.toReversed()) {
        await page.line.join();
        await room.quiet();
      }
      expect([pages[0].at(), pages[1].at(), place(room)]).toEqual([
        "first/1 black",
        "first/1 black",
        "first/1",
      ]);
      expect(room.session().cover).toBe("black");
      expect(pages[0].seen).not.toContain("first/0");
    }
  });

  it("that comes back after another window takes nobody back to where both were", async () => {
    const room = fakeRoom(plan);
    const [wall, console] = await cutOff(room);
    console.pilot.next();
    await wall.line.join();
    await room.quiet();
    expect([wall.at(), console.at(), place(room)]).toEqual(["first/1", "first/1", "first/1"]);
    wall.pilot.next();
    await room.quiet();
    await console.line.join();
    await room.quiet();
    expect([wall.at(), console.at(), place(room)]).toEqual(["first/2", "first/2", "first/2"]);
  });

  it("is heard where it was pressed once more before it came back", async () => {
    const room = fakeRoom(plan);
    const [wall, console] = await cutOff(room);
    console.pilot.next();
    await wall.line.join();
    console.pilot.next();
    await room.quiet();
    await console.line.join();
    await room.quiet();
    expect([wall.at(), console.at(), place(room)]).toEqual(["first/2", "first/2", "first/2"]);
  });

  it("loses no press when two windows have told the same place", async () => {
    const room = fakeRoom(plan);
    const pages = await cutOff(room);
    pages[1].jump("asked");
    await Promise.all(pages.map(({ line }) => line.join()));
    await room.quiet();
    for (const { pilot } of pages) pilot.next();
    await room.quiet();
    expect(place(room)).toBe("asked/0");
    expect(pollState(room.session(), "lean").phase).toBe("open");
  });

  it("moves a window whose own line is well, and through it the room", async () => {
    const room = fakeRoom(plan);
    const windows = roomOfPorts();
    const [wall, console] = [await openPage(room, windows), await openPage(room, windows)];
    await console.line.cut();
    console.pilot.next();
    await room.quiet();
    expect([wall.at(), place(room)]).toEqual(["first/1", "first/1"]);
  });
});
