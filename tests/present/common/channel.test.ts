import { describe, expect, it } from "vitest";
import { joinPositions, type Position, type Positions } from "../../../src/present/common/channel.ts";
import type { Port } from "../../../src/present/common/port.ts";
import { roomOfPorts } from "./room-of-ports.ts";

const at = (slide: string, step = 0, cover: Position["cover"] = "none"): Position => ({ slide, step, cover });

/** A window that announces whatever it shows, as a page does when Reveal says that the slide has changed. */
function openWindow(
  port: Port,
  name: string,
  initial: Position,
): { shown: Position; go: (p: Position) => void } {
  let positions: Positions | undefined;
  const page = {
    shown: initial,
    go: (position: Position): void => {
      page.shown = position;
      positions?.announce(position);
    },
  };
  positions = joinPositions(port, name, initial, page.go);
  return page;
}

describe("positions", () => {
  it("moves every other window, and the echo is not told", () => {
    const room = roomOfPorts();
    const projector = openWindow(room.port(), "a", at("one"));
    const presenter = openWindow(room.port(), "b", at("one"));
    const before = room.posted.length;
    projector.go(at("two", 1));
    presenter.go(at("three", 0, "black"));
    expect(projector.shown).toEqual(at("three", 0, "black"));
    expect(presenter.shown).toEqual(projector.shown);
    expect(room.posted.length - before).toBe(2);
  });

  it("brings a late window to the current slide, step and cover at once", () => {
    const room = roomOfPorts();
    const projector = openWindow(room.port(), "b", at("one"));
    projector.go(at("nine", 2, "white"));
    expect(openWindow(room.port(), "a", at("one")).shown).toEqual(at("nine", 2, "white"));
  });

  it("brings a late window to a room that has not moved yet", () => {
    const room = roomOfPorts();
    openWindow(room.port(), "a", at("five"));
    expect(openWindow(room.port(), "z", at("one")).shown).toEqual(at("five"));
  });

  it("is not moved back by a late window", () => {
    const room = roomOfPorts();
    const projector = openWindow(room.port(), "a", at("one"));
    projector.go(at("nine"));
    openWindow(room.port(), "z", at("one"));
    expect(projector.shown).toEqual(at("nine"));
  });

  it("ends in one place when two windows move at the same moment", () => {
    const queue: (() => void)[] = [];
    const room = roomOfPorts();
    const slow = (): Port => {
      const port = room.port();
      return { ...port, post: (message) => void queue.push(() => port.post(message)) };
    };
    const a = openWindow(slow(), "a", at("one"));
    const b = openWindow(slow(), "b", at("one"));
    while (queue.length > 0) queue.shift()?.();
    a.go(at("two"));
    b.go(at("three"));
    while (queue.length > 0) queue.shift()?.();
    expect(a.shown).toEqual(at("three"));
    expect(b.shown).toEqual(at("three"));
  });

  it("does not follow what is no position", () => {
    const room = roomOfPorts();
    const projector = openWindow(room.port(), "a", at("one"));
    const port = room.port();
    port.post({
      type: "position",
      position: { slide: 3, step: 0, cover: "none" },
      stamp: { turn: 9, window: "x" },
    });
    port.post({ type: "position", position: at("two") });
    port.post("two");
    expect(projector.shown).toEqual(at("one"));
  });
});
