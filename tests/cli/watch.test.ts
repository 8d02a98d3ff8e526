import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startWatch, type Watch } from "../../src/cli/watch.ts";
import { tempFolder } from "../support/temp-folder.ts";

let watch: Watch | undefined;
afterEach(() => watch?.close());

/** Watches a folder; `next` resolves with what changed next. */
function watching(folder: string, files: readonly string[]) {
  const heard: ReadonlySet<string>[] = [];
  let wake = (): void => {};
  watch = startWatch(folder, (paths) => {
    heard.push(paths);
    wake();
  });
  watch.files(files.map((file) => join(folder, file)));
  return {
    next: async (): Promise<readonly string[]> => {
      if (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return [...(heard.shift() ?? [])].map((path) => path.slice(folder.length + 1));
    },
  };
}

describe("watching a seminar's files", () => {
  it("tells once for what is written in one go, however often", async () => {
    const folder = tempFolder({ "a.md": "1", "b.csv": "1" });
    const { next } = watching(folder, ["a.md", "b.csv"]);
    for (const text of ["", "2", "3", "4"]) writeFileSync(join(folder, "a.md"), text);
    writeFileSync(join(folder, "b.csv"), "2");
    expect((await next()).toSorted()).toEqual(["a.md", "b.csv"]);
    writeFileSync(join(folder, "b.csv"), "3");
    expect(await next()).toEqual(["b.csv"]);
  });

  it("sees a file that an editor saves by putting a new one in its place, again and again", async () => {
    const folder = tempFolder({ "a.md": "1" });
    const { next } = watching(folder, ["a.md"]);
    for (const text of ["2", "3"]) {
      writeFileSync(join(folder, ".a.md.tmp"), text);
      renameSync(join(folder, ".a.md.tmp"), join(folder, "a.md"));
      let paths = await next();
      while (!paths.includes("a.md")) paths = await next();
      expect(paths).toContain("a.md");
    }
  });

  it("sees files in other folders appear, change and go", async () => {
    const folder = tempFolder({ "a.md": "1", "pictures/one.svg": "1" });
    const { next } = watching(folder, ["a.md", "pictures/one.svg", "pictures/two.svg"]);
    writeFileSync(join(folder, "pictures/two.svg"), "new");
    expect(await next()).toEqual(["pictures/two.svg"]);
    rmSync(join(folder, "pictures/one.svg"));
    expect(await next()).toEqual(["pictures/one.svg"]);
  });

  it("stops when it is closed", async () => {
    const folder = tempFolder({ "a.md": "1" });
    let heard = 0;
    const closed = startWatch(folder, () => (heard += 1));
    closed.files([join(folder, "a.md")]);
    closed.close();
    const { next } = watching(folder, ["a.md"]);
    writeFileSync(join(folder, "a.md"), "2");
    await next();
    expect(heard).toBe(0);
  });
});
