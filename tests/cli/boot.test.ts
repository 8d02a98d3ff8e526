import { spawnSync } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentOf, photograph, unchanged } from "../../src/cli/boot/fingerprint.mjs";
import { sameParts } from "../../src/cli/boot/install.mjs";
import { root } from "../support/sources.ts";
import { tempFolder } from "../support/temp-folder.ts";

describe("whether sources are as they were", () => {
  const files = { "src/a.ts": "a", "src/deep/b.ts": "b", "one.json": "{}" };
  const paths = ["src", "one.json", "not-there"];

  it("sees no change where there is none", () => {
    const folder = tempFolder(files);
    expect(unchanged(folder, photograph(folder, paths))).toBe(true);
  });

  it("sees that a file was written, and that one came or went, in any folder", () => {
    const folder = tempFolder(files);
    const before = photograph(folder, paths);
    utimesSync(join(folder, "src/deep/b.ts"), 1, 1);
    expect(unchanged(folder, before)).toBe(false);
    const then = photograph(folder, paths);
    mkdirSync(join(folder, "src/deep/er"));
    expect(unchanged(folder, then)).toBe(false);
  });

  it("knows the same content under other dates, as after a checkout", async () => {
    const folder = tempFolder(files);
    const content = await contentOf(folder, paths);
    utimesSync(join(folder, "src/a.ts"), 1, 1);
    expect(await contentOf(folder, paths)).toBe(content);
    writeFileSync(join(folder, "src/a.ts"), "other");
    expect(await contentOf(folder, paths)).not.toBe(content);
  });
});

describe("whether the parts are installed", () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const wanted = lock({
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  });

  it.each([
    ["all of them", { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } }, true],
    ["those of this machine", { "node_modules/a": { version: "1.0.0" } }, true],
    ["an older one", { "node_modules/a": { version: "0.9.0" } }, false],
    ["one too few", { "node_modules/b": { version: "2.0.0" } }, false],
  ])("%s", (_what, installed, same) => {
    expect(sameParts(wanted, lock(installed))).toBe(same);
  });
});

it("the door runs on the oldest Node that people may have: no import before the version is checked", () => {
  const door = join(root, "src/cli/boot.mjs");
  const old = `Object.defineProperty(process.versions, "node", { value: "18.0.0" }); delete process.getBuiltinModule; await import(${JSON.stringify(door)})`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", old], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Attune needs Node [\d.]+ or newer, and this computer has 18\.0\.0\.\n.*nodejs\.org/,
  );
});
