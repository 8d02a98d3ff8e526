import { describe, expect, it } from "vitest";
import { keepIn, type Keep } from "../../../src/present/common/keep.ts";
import { createStates } from "../../../src/present/common/state.ts";
import { roomOfPorts } from "./room-of-ports.ts";

const nothingKept: Keep = { read: () => undefined, write: () => {} };

function browser(): { keep: (now?: number) => Keep } {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  return {
    keep: (now = 0) =>
      keepIn(
        () => storage,
        "k",
        () => now,
      ),
  };
}

describe("widget states", () => {
  it("merges a change and tells every other window, key by key", () => {
    const room = roomOfPorts();
    const a = createStates(room.port(), nothingKept).of("reunion");
    const b = createStates(room.port(), nothingKept).of("reunion");
    const heard: unknown[] = [];
    b.subscribe((state) => heard.push(state));
    a.write({ delay: 3 });
    b.write({ touch: 0.5 });
    expect(a.read()).toEqual({ delay: 3, touch: 0.5 });
    expect(b.read()).toEqual(a.read());
    expect(heard).toEqual([{ delay: 3 }]);
  });

  it("tells other handles in the same window, not the one that wrote", () => {
    const states = createStates(roomOfPorts().port(), nothingKept);
    const [writer, other] = [states.of("poll"), states.of("poll")];
    const heard: string[] = [];
    writer.subscribe(() => heard.push("writer"));
    const stop = other.subscribe(() => heard.push("other"));
    writer.write({ n: 1 });
    stop();
    writer.write({ n: 2 });
    expect(heard).toEqual(["other"]);
  });

  it("keeps widgets apart", () => {
    const states = createStates(roomOfPorts().port(), nothingKept);
    states.of("one").write({ n: 1 });
    expect(states.of("two").read()).toEqual({});
  });

  it("stands there again after a reload", () => {
    const { keep } = browser();
    createStates(roomOfPorts().port(), keep())
      .of("poll")
      .write({ counts: [3, 4] });
    expect(createStates(roomOfPorts().port(), keep()).of("poll").read()).toEqual({ counts: [3, 4] });
  });

  it("forgets what was kept on another day", () => {
    const { keep } = browser();
    createStates(roomOfPorts().port(), keep(0))
      .of("poll")
      .write({ counts: [3, 4] });
    const nextDay = createStates(roomOfPorts().port(), keep(24 * 3_600_000));
    expect(nextDay.of("poll").read()).toEqual({});
  });

  it("gives a late window the state where the browser keeps nothing", () => {
    const room = roomOfPorts();
    createStates(room.port(), nothingKept).of("timer").write({ running: true });
    const late = createStates(room.port(), nothingKept);
    expect(late.of("timer").read()).toEqual({ running: true });
  });

  it.each([
    null,
    3,
    "x",
    {},
    { type: "change" },
    { type: "change", widget: "w", change: [] },
    { type: "all", states: 1 },
  ])("is not moved by %j", (message) => {
    const room = roomOfPorts();
    const state = createStates(room.port(), nothingKept).of("w");
    state.write({ n: 1 });
    room.port().post(message);
    expect(state.read()).toEqual({ n: 1 });
  });

  it("works in a browser that forbids storage", () => {
    const forbidden = (): never => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    const states = createStates(
      roomOfPorts().port(),
      keepIn(forbidden, "k", () => 0),
    );
    states.of("w").write({ n: 1 });
    expect(states.of("w").read()).toEqual({ n: 1 });
  });
});
