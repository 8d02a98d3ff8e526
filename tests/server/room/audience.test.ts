import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAudience, type Reader } from "../../../src/server/room/audience.ts";
import type { RoomMessage } from "../../../src/session/messages.ts";
import { holdTallies } from "../../../src/session/views/hold-tallies.ts";
import type { RoomView } from "../../../src/session/views/room-view.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const counts = (n: number) => ({ shape: "counts", n, cells: [n, 0], declined: 0, more: false }) as const;

const view = (n: number, slide = "first"): RoomView => ({
  position: { slide, step: 0 },
  reached: { first: 0 },
  renamed: {},
  cover: "none",
  polls: { check: { run: 1, phase: "open", source: "ballots", live: true, release: counts(n) } },
  settings: {},
  questions: { q: { text: "Why?", upvotes: n, answered: false } },
  ended: false,
});

/** A reader of frames, with as much unread as the test says. */
function reader() {
  const heard: RoomMessage[] = [];
  const it_ = {
    unread: 0,
    dropped: false,
    heard,
    waiting: () => it_.unread,
    // A frame begins with two bytes, and two more where it is longer than 125.
    write(frame: Buffer) {
      heard.push(JSON.parse(String(frame.subarray(frame[1] === 126 ? 4 : 2))));
      return it_.unread === 0;
    },
    drop: () => void (it_.dropped = true),
  };
  return it_ satisfies Reader;
}

function audience(every: number) {
  let now = view(0);
  const told = createAudience<RoomView>({
    view: () => now,
    edition: () => "first",
    hold: holdTallies,
    every,
    skip: 1000,
    drop: 5000,
    now: Date.now,
  });
  return {
    ...told,
    show: (next: RoomView) => {
      now = next;
      told.update();
    },
  };
}

const changes = (heard: readonly RoomMessage[]) => heard.filter(({ type }) => type === "changed");

describe("P8 counts are told", () => {
  it.each([
    ["to phones at most twice a second", 500, 2],
    ["to the presenter and the wall at most ten times", 100, 10],
  ])("%s, and the last of them always", (_what, every, most) => {
    const [one, room] = [reader(), audience(every)];
    room.add(one);
    let second = 0;
    for (let tick = 1; tick <= 400; tick += 1) {
      vi.advanceTimersByTime(10);
      room.show(view(tick));
      if (tick % 100 !== 0) continue;
      const so = changes(one.heard).length;
      expect(so - second).toBeLessThanOrEqual(most);
      expect(so - second).toBeGreaterThanOrEqual(most - 1);
      second = so;
    }
    vi.advanceTimersByTime(every);
    expect(changes(one.heard).at(-1)).toMatchObject({
      change: { in: { polls: { set: { check: { release: { n: 400 } } } } } },
    });
  });

  it("less often than what happens in the room, which is told at once, without the counts of meanwhile", () => {
    const [one, room] = [reader(), audience(500)];
    room.add(one);
    vi.advanceTimersByTime(1000);
    room.show(view(3));
    for (const [index, slide] of ["second", "third", "fourth"].entries()) {
      vi.advanceTimersByTime(10);
      room.show(view(10 + index, slide));
      expect(changes(one.heard)).toHaveLength(2 + index);
    }
    const told = JSON.stringify(changes(one.heard).slice(1));
    expect(told).not.toMatch(/"n":1\d|"upvotes":1\d/);
    vi.advanceTimersByTime(500);
    expect(changes(one.heard).at(-1)).toMatchObject({
      change: { in: { questions: { set: { q: { upvotes: 12 } } } } },
    });
  });

  it("at once where a poll is closed or shown: that result stands", () => {
    const [one, room] = [reader(), audience(500)];
    room.add(one);
    room.show(view(3));
    const shown = { run: 1, phase: "shown", source: "ballots", live: true, release: counts(5) } as const;
    room.show({ ...view(5), polls: { check: shown } });
    expect(changes(one.heard).at(-1)).toMatchObject({
      change: { in: { polls: { set: { check: { phase: "shown", release: { n: 5 } } } } } },
    });
  });
});

describe("R5 a slow reader", () => {
  it("is skipped, costs no one, and is told the whole view when it has read on", () => {
    const [slow, other, room] = [reader(), reader(), audience(0)];
    slow.unread = 2000;
    room.add(slow);
    room.add(other);
    for (let step = 1; step <= 50; step += 1) room.show(view(step));
    expect([changes(slow.heard).length, changes(other.heard).length]).toEqual([0, 50]);
    slow.unread = 0;
    room.tend();
    expect(slow.heard.at(-1)).toMatchObject({ type: "snapshot", view: view(50) });
    room.show(view(51));
    expect(slow.heard.at(-1)).toEqual(other.heard.at(-1));
  });

  it("is dropped where too much lies unread", () => {
    const [slow, room] = [reader(), audience(0)];
    slow.unread = 6000;
    room.add(slow);
    room.show(view(1));
    expect(slow.dropped).toBe(true);
  });
});
