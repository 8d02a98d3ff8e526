import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Keep } from "../../../src/present/common/keep.ts";
import { ownStates } from "../../../src/present/common/own-states.ts";
import { roomStates } from "../../../src/present/common/room-states.ts";
import { plan } from "../../session/plans.ts";
import { fakeRoom, type FakeRoom } from "./fake-room.ts";
import { roomOfPorts } from "./room-of-ports.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function keepOf(): Keep {
  let kept: unknown;
  return { read: () => structuredClone(kept), write: (value) => void (kept = structuredClone(value)) };
}

async function openWindow(room: FakeRoom, windows = roomOfPorts(), keep = keepOf()) {
  const line = room.line();
  const states = roomStates(line, windows.port(), keep);
  await line.join();
  const curve = states.of("curve");
  const heard: unknown[] = [];
  curve.subscribe((state) => heard.push(state));
  return { line, states, curve, heard };
}

/** Everything travels, and so much time passes, until nothing is under way. */
async function rest(room: FakeRoom, ms = 2000): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await room.quiet();
    await vi.advanceTimersByTimeAsync(50);
  }
}

const setOf = (room: FakeRoom) => room.session().settings["curve"];

describe("the presenter's widget states in a room", () => {
  it("a write counts here at once, then in the room, and then in every window", async () => {
    const room = fakeRoom(plan);
    const [a, b] = [await openWindow(room), await openWindow(room)];
    a.curve.write({ touch: 0.4 });
    expect(a.curve.read()).toEqual({ touch: 0.4 });
    expect(b.curve.read()).toEqual({});
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.4 });
    expect([a.curve.read(), b.curve.read()]).toEqual([{ touch: 0.4 }, { touch: 0.4 }]);
    expect(b.heard).toEqual([{ touch: 0.4 }]);
    expect(a.heard.every((state) => JSON.stringify(state) === '{"touch":0.4}')).toBe(true);
  });

  it("a drag is told to the room ten times a second at most, and its end always", async () => {
    const room = fakeRoom(plan);
    const { curve } = await openWindow(room);
    for (let frame = 0; frame < 60; frame += 1) {
      curve.write({ touch: frame / 100 });
      await room.quiet();
      await vi.advanceTimersByTimeAsync(16);
    }
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.6 });
    expect(room.said.length).toBeLessThanOrEqual(12);
    expect(room.said.length).toBeGreaterThan(5);
  });

  it("a drag never goes back: neither here nor in the other window of this browser", async () => {
    const room = fakeRoom(plan);
    const windows = roomOfPorts();
    const [a, b] = [await openWindow(room, windows), await openWindow(room, windows)];
    const seen: unknown[] = [];
    b.curve.subscribe(({ touch }) => seen.push(touch));
    for (let frame = 1; frame <= 20; frame += 1) {
      a.curve.write({ touch: frame / 20 });
      await room.quiet();
      await vi.advanceTimersByTimeAsync(16);
      expect([a.curve.read()["touch"], b.curve.read()["touch"]]).toEqual([frame / 20, frame / 20]);
    }
    await rest(room);
    expect(seen).toEqual(seen.toSorted((x, y) => Number(x) - Number(y)));
    expect(b.curve.read()).toEqual({ touch: 1 });
  });

  it("what the room makes of a value counts in the end", async () => {
    const room = fakeRoom(plan);
    const { curve, heard } = await openWindow(room);
    curve.write({ touch: 7 });
    await rest(room, 4000);
    expect(curve.read()).toEqual({ touch: 1 });
    expect(heard.at(-1)).toEqual({ touch: 1 });
  });

  it("what the room does not carry stays in this browser, in all its windows, also after loading again", async () => {
    const room = fakeRoom(plan);
    const [windows, keep] = [roomOfPorts(), keepOf()];
    const [a, b] = [await openWindow(room, windows, keep), await openWindow(room, windows, keep)];
    a.curve.write({ pen: 0.3, touch: 0.2 });
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.2 });
    expect(b.curve.read()).toEqual({ pen: 0.3, touch: 0.2 });
    room.does({ type: "set", widget: "curve", change: { touch: 0.9 } });
    const again = await openWindow(room, windows, keep);
    await rest(room);
    expect(again.curve.read()).toEqual({ pen: 0.3, touch: 0.9 });
  });

  it("T3 without the room it counts in every window, and is told on return", async () => {
    const room = fakeRoom(plan);
    const windows = roomOfPorts();
    const [a, b] = [await openWindow(room, windows), await openWindow(room, windows)];
    await a.line.cut();
    await b.line.cut();
    a.curve.write({ touch: 0.2 });
    a.curve.write({ touch: 0.7, large: true });
    await rest(room, 60_000);
    expect(b.curve.read()).toEqual({ touch: 0.7, large: true });
    await b.line.join();
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.7, large: true });
    await a.line.join();
    await rest(room);
    expect([a.curve.read(), b.curve.read()]).toEqual([setOf(room), setOf(room)]);
  });

  it("a key that is taken away is told as such, and what cannot be sent is left out", async () => {
    const room = fakeRoom(plan);
    const { curve } = await openWindow(room);
    curve.write({ touch: 0.5, pattern: "secure" });
    await rest(room);
    curve.write({ pattern: undefined, touch: Number.NaN });
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.5, pattern: null });
  });

  it("a widget that was just written is told to the room again", async () => {
    const room = fakeRoom({ ...plan, widgets: [] });
    const { curve } = await openWindow(room);
    curve.write({ touch: 0.5 });
    await room.quiet();
    room.save(plan);
    await rest(room);
    expect(setOf(room)).toEqual({ touch: 0.5 });
  });
});

describe("an attendee's widget states", () => {
  it("follow the room until something is set here, of which nobody hears, and follow again when asked", async () => {
    const room = fakeRoom(plan);
    const line = room.line();
    const states = ownStates(line);
    await line.join();
    const [curve, other] = [states.of("curve"), states.of("curve")];
    const [heard, own]: [unknown[], unknown[]] = [[], []];
    other.subscribe((state) => heard.push(state));
    states.onOwn((widget, is) => own.push([widget, is]));
    room.does({ type: "set", widget: "curve", change: { touch: 0.2, large: true } });
    await room.quiet();
    expect(curve.read()).toEqual({ touch: 0.2, large: true });
    curve.write({ touch: 0.8 });
    curve.write({ touch: 0.9 });
    room.does({ type: "set", widget: "curve", change: { touch: 0.3, large: false } });
    await room.quiet();
    expect(curve.read()).toEqual({ touch: 0.9, large: false });
    expect([states.isOwn("curve"), states.isOwn("later")]).toEqual([true, false]);
    states.follow("curve");
    states.follow("curve");
    expect(curve.read()).toEqual({ touch: 0.3, large: false });
    expect(heard.at(-1)).toEqual({ touch: 0.3, large: false });
    expect(own).toEqual([
      ["curve", true],
      ["curve", false],
    ]);
    expect(room.said).toEqual([]);
  });
});
