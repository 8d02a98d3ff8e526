import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAttune } from "../support/run-attune.ts";

const folder = mkdtempSync(join(tmpdir(), "attune-check-"));
const crowded = join(folder, "crowded.md");
const clean = join(folder, "clean.md");
const broken = join(folder, "broken.md");

beforeAll(() => {
  const line = "- A line that is about as long as lines in lists on slides happen to be, and a bit longer\n";
  writeFileSync(crowded, `# T\n\n---\n\n## Too much\n\n${line.repeat(12)}`);
  writeFileSync(clean, "# T\n\n---\n\n## Enough\n\n- one\n- two\n");
  writeFileSync(broken, `---\ntheem: mist\n---\n\n# T\n\n<p style="font-size: 1cqh">Small</p>\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("attune check, with a browser", () => {
  it("says of several seminars what is to be mended, each with its place and its line", async () => {
    const { code, out, err } = await runAttune("check", crowded, clean);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/crowded\.md:7:3 warning {2}“A line that is .* beyond its edge\./);
    expect(out).toContain("  7 | - A line that is about");
    expect(out).toContain(`${crowded}: 2 slides, 3 warnings\n`);
    expect(out).toContain(`${clean}: 2 slides, nothing to mend\n`);
    // Neither file nor pipe gets colours.
    expect(out).not.toContain("\u001B");
  });

  it("--format json has all of it in the order of the file; mistakes of the text end it with 1", async () => {
    const { code, out, err } = await runAttune("check", broken, "--format", "json");
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject([
      { code: "unknown-key", severity: "error", line: 2 },
      { code: "small-text", severity: "warning", line: 7, column: 28, length: 5, file: broken },
    ]);
  });

  it("--no-browser reads only the text", async () => {
    const { out } = await runAttune("check", crowded, "--no-browser");
    expect(out).toContain("list lines");
    expect(out).not.toContain("beyond");
  });
});
