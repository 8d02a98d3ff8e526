import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveMinutes } from "../../src/cli/save-minutes.ts";
import { openSeminar } from "../../src/cli/seminar.ts";
import { fakeRuntime } from "../support/fake-runtime.ts";
import { tempFolder } from "../support/temp-folder.ts";

const text = "# Leaning\r\n\r\n---\r\n\r\n## A point\r\n\r\nWords\r\n";

function open() {
  const file = join(tempFolder({ "talk.md": text }), "talk.md");
  return { file, seminar: openSeminar(file, text, fakeRuntime) };
}

describe("minutes of a rehearsal", () => {
  it("are written into the file; its mode and everything else stay, and nothing lies beside it", () => {
    const { file, seminar } = open();
    chmodSync(file, 0o640);
    expect(saveMinutes(seminar, { "a-point": 4, gone: 2 })).toEqual({ written: ["a-point"], left: ["gone"] });
    expect(readFileSync(file, "utf8")).toBe(text.replace("## A point", "## A point {min=4}"));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(dirname(file))).toEqual(["talk.md"]);
  });

  it("are not written over what the author has saved meanwhile", () => {
    const { file, seminar } = open();
    writeFileSync(file, `${text}More\n`);
    expect(saveMinutes(seminar, { "a-point": 4 })).toEqual({ why: "changed" });
    expect(readFileSync(file, "utf8")).toBe(`${text}More\n`);
  });

  it("that cannot be written are said to be so", () => {
    const { seminar } = open();
    const gone = { ...seminar, file: join(dirname(seminar.file), "nowhere.md") };
    expect(saveMinutes(gone, { "a-point": 4 })).toEqual({ why: "other" });
  });
});
