import { describe, expect, it } from "vitest";
import { createKeyReader, type Key, moveKeys } from "../../../src/present/shared/keys.ts";

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("keys", () => {
  it.each(Object.entries(moveKeys))("%j means %s", (name, type) => {
    expect(createKeyReader()(key(name))).toEqual({ type });
  });

  it("reads letters in both cases", () => {
    expect(createKeyReader()(key("B", { shiftKey: true }))).toEqual({ type: "black" });
  });

  it("goes back with Shift and Space", () => {
    expect(createKeyReader()(key(" ", { shiftKey: true }))).toEqual({ type: "back" });
  });

  it.each(["Escape", "F5", "F11", "Tab", "Enter", "x", "constructor"])("leaves %s alone", (name) => {
    expect(createKeyReader()(key(name))).toBeUndefined();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    "leaves the browser its own keys: %j",
    (held) => {
      expect(createKeyReader()(key("p", held))).toBeUndefined();
    },
  );

  it("reads a number and Enter", () => {
    const read = createKeyReader();
    expect([..."27"].map((digit) => read(key(digit)))).toEqual([undefined, undefined]);
    expect(read(key("Enter"))).toEqual({ type: "number", number: 27 });
    expect(read(key("Enter"))).toBeUndefined();
  });

  it("forgets a number when another key comes between", () => {
    const read = createKeyReader();
    read(key("3"));
    expect(read(key("n"))).toEqual({ type: "next" });
    expect(read(key("Enter"))).toBeUndefined();
  });
});
