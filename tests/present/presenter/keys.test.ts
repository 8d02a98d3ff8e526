import { describe, expect, it } from "vitest";
import { createKeyReader } from "../../../src/present/presenter/keys.ts";
import { bindings } from "../../../src/present/projector/bindings.ts";
import type { Key } from "../../../src/present/common/keys.ts";

const reader = (characters = true) => createKeyReader(() => characters);
const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("keys of the presenter's window", () => {
  it.each(bindings.flatMap(({ command, keys }) => keys.map((name) => ({ name, command }))))(
    "$name asks for $command, as on the wall",
    ({ name, command }) => {
      expect(reader()(key(name))).toEqual({ type: "command", command });
    },
  );

  it.each(["Escape", "F5", "F11", "Tab", "Enter", "x", "constructor"])("leaves %s alone", (name) => {
    expect(reader()(key(name))).toBeUndefined();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    "leaves the browser its own keys: %j",
    (held) => {
      expect(reader()(key("p", held))).toBeUndefined();
    },
  );

  it("reads a number and Enter, once", () => {
    const read = reader();
    expect(["2", "7"].map((digit) => read(key(digit)))).toEqual([undefined, undefined]);
    expect(read(key("Enter"))).toEqual({ type: "number", number: 27 });
    expect(read(key("Enter"))).toBeUndefined();
  });

  it("forgets a number when another key comes between", () => {
    const read = reader();
    read(key("3"));
    expect(read(key("n"))).toEqual({ type: "command", command: "next" });
    expect(read(key("Enter"))).toBeUndefined();
  });

  it("hears a clicker, and no letters, where characters are switched off", () => {
    const read = reader(false);
    expect(read(key("b"))).toBeUndefined();
    expect(read(key("."))).toBeUndefined();
    expect(read(key("PageDown"))).toEqual({ type: "command", command: "next" });
  });
});
