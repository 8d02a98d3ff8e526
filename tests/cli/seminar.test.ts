import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSeminar } from "../../src/cli/seminar.ts";
import { fakeRuntime } from "../support/fake-runtime.ts";
import { tempFolder } from "../support/temp-folder.ts";

const text = (point: string) => `# Leaning\n\n---\n\n## A point\n\n${point}\n`;

function open(point: string) {
  const file = join(tempFolder({ "talk.md": text(point) }), "talk.md");
  return { file, seminar: openSeminar(file, text(point), fakeRuntime) };
}

describe("a seminar whose next text is foreseen", () => {
  it("shows nothing of it before it is written", () => {
    const { seminar } = open("first");
    seminar.foresee(text("second"));
    expect(seminar.compiled().deck.slides[1]?.html).toContain("first");
    seminar.write(text("second"));
    expect(seminar.compiled().deck.slides[1]?.html).toContain("second");
  });

  it("shows what was written, where that is another text than was foreseen", () => {
    const { seminar } = open("first");
    seminar.foresee(text("half writ"));
    seminar.write(text("wholly written"));
    expect(seminar.compiled().deck.slides[1]?.html).toContain("wholly written");
    expect(seminar.compiled().deck.slides[1]?.html).not.toContain("half");
  });

  it("compiles anew what a file beside it changed in between", () => {
    const { seminar, file } = open("![A cat](cat.svg)");
    const missing = seminar.compiled().diagnostics.map(({ code }) => code);
    seminar.foresee(text("![The cat](cat.svg)"));
    writeFileSync(join(file, "..", "cat.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    seminar.besideChanged();
    seminar.write(text("![The cat](cat.svg)"));
    expect(missing).toContain("missing-file");
    expect(seminar.compiled().diagnostics.map(({ code }) => code)).not.toContain("missing-file");
  });

  it("is the same after rehearsing", () => {
    const { seminar } = open("first");
    const before = seminar.compiled();
    seminar.rehearse();
    expect(seminar.compiled()).toBe(before);
    seminar.write(text("second"));
    expect(seminar.compiled().deck.slides[0]).toBe(before.deck.slides[0]);
  });
});
