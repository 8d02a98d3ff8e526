import { describe, expect, it } from "vitest";
import { createHistory, type Shown } from "../../src/cli/history.ts";

const shown = (...slides: readonly (readonly [string, string])[]): Shown => ({
  title: "Seminar",
  slides: slides.map(([id, html]) => ({ id, below: false, html })),
});
const ids = (slides: readonly { readonly id: string }[] | undefined) => slides?.map(({ id }) => id);

describe("the history of a page", () => {
  it("sends only the slides that are different, and the whole order", () => {
    const history = createHistory("deck", shown(["a", "1"], ["b", "1"], ["c", "1"]));
    const before = history.revision();
    history.show(shown(["c", "1"], ["b", "2"], ["d", "1"]));
    const patch = history.since(before);
    expect(ids(patch?.slides)).toEqual(["b", "d"]);
    expect(ids(patch?.order)).toEqual(["c", "b", "d"]);
    expect(patch?.revision).toBe(history.revision());
  });

  it("has nothing to say to a page that is current", () => {
    const history = createHistory("deck", shown(["a", "1"]));
    expect(history.since(history.revision())).toBeUndefined();
  });

  it("brings a page that missed several saves up to date in one patch", () => {
    const history = createHistory("deck", shown(["a", "1"], ["b", "1"]));
    const before = history.revision();
    history.show(shown(["a", "2"], ["b", "1"]));
    history.show(shown(["a", "3"], ["b", "2"]));
    expect(history.since(before)?.slides).toEqual([
      { id: "a", html: "3" },
      { id: "b", html: "2" },
    ]);
  });

  it("sends everything to a page whose state it does not know", () => {
    const history = createHistory("deck", shown(["a", "1"], ["b", "1"]));
    expect(ids(history.since("from-another-day")?.slides)).toEqual(["a", "b"]);
    expect(ids(history.since(undefined)?.slides)).toEqual(["a", "b"]);
  });

  it("gives the same content the same name, so that a restart is no change", () => {
    const one = createHistory("deck", shown(["a", "1"]));
    const other = createHistory("deck", shown(["a", "2"]));
    expect(other.revision()).not.toBe(one.revision());
    other.show(shown(["a", "1"]));
    expect(other.revision()).toBe(one.revision());
  });

  it("takes back: undoing a change is a patch to what was there before", () => {
    const history = createHistory("deck", shown(["a", "1"]));
    history.show(shown(["a", "2"]));
    const between = history.revision();
    history.show(shown(["a", "1"]));
    expect(history.since(between)?.slides).toEqual([{ id: "a", html: "1" }]);
  });
});
