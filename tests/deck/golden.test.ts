import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileForTest } from "./compile-for-test.ts";
import { deckAsText } from "./deck-as-text.ts";

// A case is NAME.md with what it becomes in NAME.txt. After a wanted change, `vitest run tests/deck/golden.test.ts -u`
// writes the files anew; look at the difference. Where CI is set, nothing is ever written.
const folder = new URL("golden/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));

it.each(names)("%s", async (name) => {
  const source = readFileSync(new URL(`${name}.md`, folder), "utf8");
  await expect(deckAsText(compileForTest(source))).toMatchFileSnapshot(
    new URL(`${name}.txt`, folder).pathname,
  );
});
