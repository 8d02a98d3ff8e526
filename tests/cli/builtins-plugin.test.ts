import { expect, it } from "vitest";
import { withoutImports } from "../../src/cli/vite/builtins-plugin.ts";

it("takes Node's modules without importing them, and leaves every other import alone", () => {
  const code = [
    `import{readFileSync as a,existsSync}from"node:fs";`,
    `import b,*as c from"node:path";`,
    `import "node:process";`,
    `import{d}from"./other.js";`,
    `console.log('import{x}from"node:fs"',a,existsSync,b,c,d);`,
  ].join("");
  const fs = `process.getBuiltinModule("node:fs")`;
  const path = `process.getBuiltinModule("node:path")`;
  expect(withoutImports(code, "chunk.js")).toBe(
    [
      `const {"readFileSync":a}=${fs},{"existsSync":existsSync}=${fs};`,
      `const b=${path},c=${path};`,
      `import{d}from"./other.js";`,
      `console.log('import{x}from"node:fs"',a,existsSync,b,c,d);`,
    ].join(""),
  );
});
