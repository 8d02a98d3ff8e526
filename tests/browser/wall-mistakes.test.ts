import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { drawnCodes } from "../../src/deck/wall/finding.ts";
import { mistakesFolder } from "../deck/mistake-files.ts";
import { runAttune } from "../support/run-attune.ts";

interface Found {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

describe("mistakes that only the wall shows", () => {
  it("are each found in the file that has it, and nothing else is", { timeout: 120_000 }, async () => {
    const files = drawnCodes.map((code) => new URL(`${code}.md`, mistakesFolder).pathname);
    const { out, err } = await runAttune("check", ...files, "--format", "json");
    expect(err).toBe("");
    const found = JSON.parse(out) as readonly Found[];
    expect(found.map(({ code, file }) => `${basename(file)}: ${code}`)).toEqual(
      drawnCodes.map((code) => `${code}.md: ${code}`),
    );
    for (const { file, line } of found)
      expect(readFileSync(new URL(basename(file), mistakesFolder), "utf8").split("\n")[line - 1]).not.toBe(
        "",
      );
  });
});
