import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { createProfile } from "../../../src/cli/browser/profile.ts";
import { tempFolder } from "../../support/temp-folder.ts";

it("makes a folder and takes it away with all that is in it", () => {
  const { folder, remove } = createProfile(tempFolder());
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Cookies"), "x");
  remove();
  expect(existsSync(folder)).toBe(false);
});

it("takes away what a run left behind that was ended by force, and nothing else", () => {
  const parent = tempFolder({ "other/x": "", "attune-browser-notes/x": "" });
  const mine = createProfile(parent);
  const { pid } = spawnSync(process.execPath, ["--version"]);
  mkdirSync(join(parent, `attune-browser-${pid}-abc123`));
  const next = createProfile(parent);
  expect(new Set(readdirSync(parent))).toEqual(
    new Set(
      ["other", "attune-browser-notes", mine.folder, next.folder].map((path) =>
        path.replace(`${parent}/`, ""),
      ),
    ),
  );
  expect(dirname(next.folder)).toBe(parent);
});
