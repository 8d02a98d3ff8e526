import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeAll, type Content } from "../../src/site/build-write.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = (contents: Readonly<Record<string, Content>>) => new Map(Object.entries(contents));

describe("writing a folder", () => {
  it("makes the folders that are missing, leaves other files alone, and says what was there before", () => {
    const folder = tempFolder({ "index.html": "old", "other.txt": "mine" });
    const from = join(tempFolder({ "a.csv": "1,2" }), "a.csv");
    const over = writeAll(folder, files({ "index.html": { text: "new" }, "deep/er/a.csv": { from } }));
    expect(over).toEqual(["index.html"]);
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("new");
    expect(readFileSync(join(folder, "deep/er/a.csv"), "utf8")).toBe("1,2");
    expect(readdirSync(folder).toSorted()).toEqual(["deep", "index.html", "other.txt"]);
  });

  it("leaves everything as it was, and nothing half written, when one file cannot be read", () => {
    const folder = tempFolder({ "index.html": "old" });
    const missing = { from: join(folder, "no-such-file") };
    expect(() => writeAll(folder, files({ "index.html": { text: "new" }, "b.txt": missing }))).toThrow(
      "ENOENT",
    );
    expect(readdirSync(folder)).toEqual(["index.html"]);
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("old");
  });

  it.runIf(process.platform === "linux")("ends where a folder cannot be made at all", () => {
    expect(() => writeAll("/proc/seminar/deep", files({ "index.html": { text: "new" } }))).toThrow("ENOENT");
  });

  it("the same when a folder stands where a file should be", () => {
    const folder = tempFolder({ "index.html": "old" });
    mkdirSync(join(folder, "b.txt"));
    expect(() =>
      writeAll(folder, files({ "b.txt": { text: "x" }, "index.html": { text: "new" } })),
    ).toThrow();
    expect(readdirSync(folder).toSorted()).toEqual(["b.txt", "index.html"]);
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("old");
  });
});
