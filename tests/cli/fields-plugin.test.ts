import { expect, it } from "vitest";
import { withPlainFields } from "../../src/cli/vite/fields-plugin.ts";

it("sets fields without the helper, and leaves all its other calls alone", () => {
  const code = [
    `class A { constructor() { _defineProperty(this, /** Why. */ "pos", 0); _defineProperty(this, "cache", {}); } }`,
    `_defineProperty(A, "name", 1); _defineProperty(this, key, 2);`,
    `const text = '_defineProperty(this, "x", 3)';`,
  ].join("\n");
  expect(withPlainFields(code, "a.mjs")).toBe(
    [
      `class A { constructor() { this.pos = 0; this.cache = {}; } }`,
      `_defineProperty(A, "name", 1); _defineProperty(this, key, 2);`,
      `const text = '_defineProperty(this, "x", 3)';`,
    ].join("\n"),
  );
});
