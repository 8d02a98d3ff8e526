import { describe, expect, it } from "vitest";
import {
  following,
  isFollowing,
  shown,
  watch,
  type Act,
  type Watching,
} from "../../../src/present/attendee/watching.ts";
import type { RoomView } from "../../../src/session/views/room-view.ts";

const room = (slide: string, step = 0, more: Partial<RoomView> = {}): RoomView => ({
  position: { slide, step },
  reached: { a: 2, b: 0, hard: 1, c: 0 },
  renamed: {},
  cover: "none",
  polls: {},
  settings: {},
  questions: {},
  ended: false,
  ...more,
});
const notes = (slide: string): string | undefined => (slide === "hard" ? "A child cries." : undefined);
const here: Watching = { ...following, joined: true };
const after = (from: Watching, ...acts: readonly Act[]): Watching => acts.reduce(watch, from);
const read = (slide: string): Act => ({ type: "read", slide });

describe("what somebody in the room sees", () => {
  it("is the note before the seminar, then the slide and step of the room", () => {
    expect(shown(following, room("a", 1), notes)).toEqual({ kind: "welcome" });
    expect(shown(watch(following, { type: "join" }), room("a", 1), notes)).toEqual({
      kind: "slide",
      slide: "a",
      step: 1,
    });
  });

  it("stays where somebody looks, wherever the room goes, with all its steps", () => {
    const looking = watch(here, { type: "look", slide: "a" });
    for (const slide of ["b", "c", "a"])
      expect(shown(looking, room(slide), notes)).toEqual({ kind: "slide", slide: "a", step: 2 });
    expect(isFollowing(looking)).toBe(false);
    expect(shown(watch(looking, { type: "to-room" }), room("c"), notes)).toMatchObject({ slide: "c" });
  });

  it("does not follow by itself where the room comes to the same slide", () => {
    const looking = watch(here, { type: "look", slide: "a" });
    expect(shown(looking, room("a", 0), notes)).toMatchObject({ slide: "a", step: 2 });
    expect(isFollowing(looking)).toBe(false);
  });

  it("stays on a slide whose title changes, with what was chosen there", () => {
    const looking = after(here, { type: "look", slide: "old" }, read("old"), {
      type: "choose",
      slide: "old",
      choice: "show",
    });
    const now = watch(looking, { type: "renamed", names: { old: "hard", other: "b" } });
    expect(shown(now, room("b"), notes)).toEqual({ kind: "slide", slide: "hard", step: 1 });
    expect(now).toMatchObject({ last: "hard", choices: { hard: "show" } });
    expect(watch(now, { type: "renamed", names: { old: "hard" } })).toEqual(now);
  });

  it("goes back to the room where the author took the slide away", () => {
    const looking = watch(here, { type: "look", slide: "gone" });
    expect(shown(looking, room("b"), notes)).toMatchObject({ kind: "slide", slide: "b" });
  });

  it("is a card before a marked slide, until it is chosen", () => {
    expect(shown(here, room("hard"), notes)).toEqual({
      kind: "card",
      slide: "hard",
      note: "A child cries.",
    });
    const choose = (choice: "show" | "skip" | "wait") =>
      after(here, read("a"), { type: "choose", slide: "hard", choice });
    expect(shown(choose("show"), room("hard"), notes)).toMatchObject({ kind: "slide", slide: "hard" });
    expect(shown(choose("skip"), room("hard"), notes)).toEqual({ kind: "skipped", slide: "hard" });
    // The next slide comes by itself.
    expect(shown(choose("skip"), room("c"), notes)).toMatchObject({ kind: "slide", slide: "c" });
  });

  it("waits on the slide before, for as long as somebody wants", () => {
    const waiting = after(here, read("a"), { type: "choose", slide: "hard", choice: "wait" });
    expect(shown(waiting, room("hard"), notes)).toMatchObject({ kind: "slide", slide: "a" });
    expect(shown(waiting, room("c"), notes)).toMatchObject({ kind: "slide", slide: "a" });
    expect(shown(watch(waiting, { type: "to-room" }), room("hard"), notes)).toMatchObject({ kind: "card" });
  });

  it("waits with nothing to see where the marked slide is the first", () => {
    const waiting = after(here, { type: "choose", slide: "hard", choice: "wait" });
    expect(shown(waiting, room("hard"), notes)).toEqual({ kind: "waiting" });
    expect(shown(watch(waiting, { type: "to-room" }), room("c"), notes)).toMatchObject({ slide: "c" });
  });

  it("is paused until somebody comes back, to the room or to their place", () => {
    const paused = after(here, read("a"), { type: "pause" });
    expect(shown(paused, room("c"), notes)).toEqual({ kind: "paused" });
    expect(shown(after(paused, { type: "resume", to: "room" }), room("c"), notes)).toMatchObject({
      slide: "c",
    });
    expect(shown(after(paused, { type: "resume", to: "place" }), room("c"), notes)).toMatchObject({
      slide: "a",
    });
  });

  it("is a word about the room while the screen is dark, except for who looks elsewhere", () => {
    const dark = room("c", 0, { cover: "black" });
    expect(shown(here, dark, notes)).toEqual({ kind: "covered" });
    expect(shown(watch(here, { type: "look", slide: "a" }), dark, notes)).toMatchObject({ slide: "a" });
  });

  it("ends with the seminar; what was reached can still be read", () => {
    const over = room("c", 0, { ended: true });
    expect(shown(here, over, notes)).toEqual({ kind: "ended" });
    expect(shown(watch(here, { type: "look", slide: "a" }), over, notes)).toMatchObject({ slide: "a" });
  });

  it("asks nothing of a slide called like something that every object has", () => {
    const odd = { ...room("constructor"), reached: { constructor: 0 } };
    expect(shown(here, odd, () => "note")).toMatchObject({ kind: "card" });
  });
});
