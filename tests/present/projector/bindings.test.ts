import { describe, expect, it } from "vitest";
import { bindings, commandFor, isCharacter } from "../../../src/present/projector/bindings.ts";
import { en } from "../../../src/words/en.ts";

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe("the wall's keys", () => {
  it("mean one thing each, and are no digits, Enter, Escape or F5", () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const each of keys) expect(each).not.toMatch(/^(\d|Enter|Escape|F5)$/);
  });

  it("are all said in words, the named ones by what stands on the key", () => {
    const { commands, keyNames } = en.projector;
    for (const { command, keys } of bindings) {
      expect(commands[command]).toMatch(/^[A-Z]/);
      for (const each of keys) expect(each.trim().length === 1 || each in keyNames, each).toBe(true);
    }
  });

  it("count in both cases, and Shift turns the space bar around", () => {
    expect(commandFor(key("B", true))).toBe("black");
    expect(commandFor(key(" "))).toBe("next");
    expect(commandFor(key(" ", true))).toBe("back");
    expect(commandFor(key("q"))).toBeUndefined();
    expect(commandFor(key("toString"))).toBeUndefined();
  });

  it("that every clicker sends write no character, so that they work when letters are off", () => {
    for (const each of ["PageDown", "PageUp", "ArrowRight", " "]) expect(isCharacter(each)).toBe(false);
    for (const each of ["b", ".", ",", "?", "7", "+"]) expect(isCharacter(each)).toBe(true);
  });
});
