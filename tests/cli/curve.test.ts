import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

let out = "";
let notices = "";

beforeEach(() => {
  out = "";
  notices = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    notices += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const curve = (line: string) => main(["curve", ...line.split(" ").filter((word) => word !== "")]);

test("the documented command prints a table with a header, one row a minute", async () => {
  const code = await curve(
    "--scenario tsst --set I=7.0 --set C0=10.4 --set drift=0.00102 --from -60 --to 100 --step 1 --format csv",
  );
  const lines = out.trimEnd().split("\n");
  expect([code, notices]).toEqual([0, ""]);
  expect(lines[0]).toMatch(/^time,cortisol,oxytocin,/);
  expect(lines.length).toBe(162);
  expect([lines[1]?.split(",")[0], lines.at(-1)?.split(",")[0]]).toEqual(["-60", "100"]);
  const peak = Math.max(...lines.slice(1).map((line) => Number(line.split(",")[1])));
  expect(peak).toBeGreaterThan(25.5);
  expect(peak).toBeLessThan(27);
});

test("controls are set by name; JSON holds the same table", async () => {
  expect(
    await curve("--scenario strange-situation --set pattern=insecure --from 31 --to 31.5 --format json"),
  ).toBe(0);
  const { columns, rows } = JSON.parse(out) as { columns: string[]; rows: number[][] };
  expect(columns[1]).toBe("cortisol");
  expect(rows[0]?.[1]).toBeCloseTo(6.007, 2);
});

test("without a scenario it lists them with their settings", async () => {
  expect(await curve("")).toBe(0);
  expect(out).toContain("tsst: Speaking in public\n  support=none|before|during|throughout\n");
});

test.each([
  ["--scenario tsts", "Did you mean `tsst`?"],
  ["--scenario tsst --set suport=before", "Did you mean `support`?"],
  ["--scenario tsst --set support=befor", "none, before, during, throughout"],
  ["--scenario tsst --set touch=99", "touch goes from 0 to 10"],
  ["--scenario tsst --set I=", "I is a number"],
  ["--scenario tsst --set I", "NAME=VALUE"],
  ["--scenario tsst --set tauD=0.00001", "too fast"],
  ["--scenario tsst --set I=7,0", "Write 7.0, with a point"],
  ["--scenario tsst --step 0", "above 0"],
  ["--scenario tsst --to 1e9 --step 1e4", "ten weeks"],
  ["--scenario missing.yaml", "is not there"],
  ["--scenario tsst --set C0=-1", "Resting cortisol"],
  ["--scenario tsst --from 10 --to 0", "later last one"],
  ["--scenario tsst --step 0.0000001", "million rows"],
  ["--scenario tsst --format xml", "csv or json"],
  ["--scenario constructor", "no scenario `constructor`"],
])("curve %s: one sentence, nothing printed, exit code 2", async (line, sentence) => {
  expect(await curve(line)).toBe(2);
  expect(out).toBe("");
  expect(notices).toContain(sentence);
});
