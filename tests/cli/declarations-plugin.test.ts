import { expect, it } from "vitest";
import { withPlainImports } from "../../src/cli/vite/declarations-plugin.ts";

it("names files as every compiler's settings find them, and nothing else", () => {
  expect(withPlainImports(`import type { A } from "./a.ts";\nexport { b } from '../b.ts';`)).toBe(
    `import type { A } from "./a.js";\nexport { b } from '../b.js';`,
  );
  expect(withPlainImports(`type T = import("./c.ts").C;`)).toBe(`type T = import("./c.js").C;`);
  expect(withPlainImports(`import x from "package.ts"; // ./d.ts`)).toBe(
    `import x from "package.ts"; // ./d.ts`,
  );
});
