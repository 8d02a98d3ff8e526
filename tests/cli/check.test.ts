import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
// Loaded before the clock of the first test runs.
import "../../src/cli/commands/check.ts";
import { browserVariable } from "../../src/cli/browser/find-browser.ts";
import { runAttune } from "../support/run-attune.ts";
import { tempFolder } from "../support/temp-folder.ts";

const broken = "---\ntitle: T\ntheem: mist\n---\n\n# T\n";

/** A seminar file with this text. */
const file = (text: string) => join(tempFolder({ "x.md": text }), "x.md");

describe("attune check", () => {
  it("says nothing but the sum where nothing is wrong", async () => {
    const path = file("# T\n");
    const { code, out } = await runAttune("check", path, "--no-browser");
    expect([code, out]).toEqual([0, `${path}: 1 slide, nothing to mend\n`]);
  });

  it("shows each mistake with its place, its line and a mark below the very word", async () => {
    const { code, out } = await runAttune("check", file(broken), "--no-browser");
    expect(code).toBe(1);
    expect(out).toContain(`x.md:3:1 error`);
    expect(out).toContain("  3 | theem: mist\n    | ^^^^^\n");
    expect(out).toContain("theme");
  });

  it("--format json is for programs: only JSON on stdout, the same exit code", async () => {
    const { code, out, err } = await runAttune("check", file(broken), "--no-browser", "--format", "json");
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject([{ code: "unknown-key", severity: "error", line: 3, column: 1 }]);
  });

  it("tells what is too much to read as a warning: the exit code stays 0", async () => {
    const { code, out } = await runAttune("check", file("# T\n\n- a\n- b\n- c\n- d\n- e\n"), "--no-browser");
    expect(code).toBe(0);
    expect(out).toContain("x.md:1:3 warning  This slide has 5 list lines");
  });

  it("puts what it finds in the order of the file", async () => {
    const text = `---\nduration: 1\n---\n\n# T {min=2}\n\n${"word ".repeat(41)}\n\n[x](nowhere.pdf)\n`;
    const { out } = await runAttune("check", file(text), "--no-browser", "--format", "json");
    const lines = (JSON.parse(out) as readonly { line: number }[]).map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it("says in its help what the exit codes mean", async () => {
    const { out } = await runAttune("check", "--help");
    expect(out).toMatch(/Ends with 0 .*1 .*2 /s);
  });
});

describe("attune check where no browser is", () => {
  const before = process.env[browserVariable];
  afterEach(() => {
    if (before === undefined) delete process.env[browserVariable];
    else process.env[browserVariable] = before;
  });

  it.each([["text"], ["json"]])("says so in one line and reports the rest (%s)", async (format) => {
    process.env[browserVariable] = "/nowhere/chromium";
    const { code, out, err } = await runAttune("check", file(broken), "--format", format);
    expect(code).toBe(1);
    expect(err).toMatch(/^The slides were not looked at in a browser\. .*\/nowhere\/chromium.*\n\n$/);
    expect(out).toContain("theem");
  });
});
