import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openHeadCounts } from "../../../src/server/keeping/head-counts.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const file = (): string => join(tempFolder({}), "joined.json");

it("K2 keeps how many have joined each session, and no more than that", async () => {
  const path = file();
  const first = openHeadCounts(path);
  expect(first.read("evening")).toBe(0);
  first.write("evening", 1);
  first.write("evening", 40);
  first.write("morning", 3);
  await first.close();
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ evening: 40, morning: 3 });
  expect(openHeadCounts(path).read("evening")).toBe(40);
});

it("K1 forgets a session that is deleted", async () => {
  const path = file();
  const counts = openHeadCounts(path);
  counts.write("evening", 40);
  await counts.remove("evening");
  await counts.close();
  expect(readFileSync(path, "utf8")).toBe("{}");
});

it.each(["", "{", "[]", '{"evening":-1}', '{"evening":"many"}', '{"evening":1.5}'])(
  "begins anew where the file says %s",
  (text) => {
    const path = file();
    writeFileSync(path, text);
    expect(openHeadCounts(path).read("evening")).toBe(0);
  },
);

it("remembers where nothing can be kept", async () => {
  const path = join(file(), "not-a-folder", "joined.json");
  for (const counts of [openHeadCounts(undefined), openHeadCounts(path)]) {
    counts.write("evening", 2);
    await counts.close();
    expect(counts.read("evening")).toBe(2);
  }
  expect(existsSync(path)).toBe(false);
});
