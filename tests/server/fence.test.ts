import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inside } from "../../src/server/fence.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("finds files inside the folder, and nothing outside it by any way", () => {
  const folder = tempFolder({ "in/a.txt": "a", "in/deep/b.txt": "b", "secret.txt": "s" });
  const fenced = join(folder, "in");
  symlinkSync(join(folder, "secret.txt"), join(fenced, "link.txt"));
  symlinkSync(folder, join(fenced, "up"));
  symlinkSync(join(fenced, "a.txt"), join(fenced, "within.txt"));

  expect(inside(fenced, "a.txt")).toBe(join(fenced, "a.txt"));
  expect(inside(fenced, "deep/../deep/b.txt")).toBe(join(fenced, "deep/b.txt"));
  expect(inside(fenced, "within.txt")).toBe(join(fenced, "a.txt"));
  for (const path of [
    "../secret.txt",
    "link.txt",
    "up/secret.txt",
    join(folder, "secret.txt"),
    "",
    ".",
    "no.txt",
    "a\0",
  ])
    expect([path, inside(fenced, path)]).toEqual([path, undefined]);
});
