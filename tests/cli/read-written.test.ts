import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readWritten } from "../../src/cli/read-written.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("waits for a file that was emptied to be filled: nothing half written is ever shown", async () => {
  const file = join(tempFolder({ "a.md": "" }), "a.md");
  const text = readWritten(file);
  writeFileSync(file, "# Written");
  expect(await text).toBe("# Written");
});

it("waits for a file that is being replaced to be there again", async () => {
  const folder = tempFolder();
  const text = readWritten(join(folder, "a.md"));
  writeFileSync(join(folder, "a.md"), "# Back");
  expect(await text).toBe("# Back");
});

it("takes a file that stays empty as empty, and one that stays away as gone", async () => {
  const folder = tempFolder({ "empty.md": "" });
  expect(await readWritten(join(folder, "empty.md"))).toBe("");
  expect(await readWritten(join(folder, "gone.md"))).toBeUndefined();
});
