import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { curveTable } from "../../src/physiology/curve.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import { root } from "../support/sources.ts";
import { tempFolder } from "../support/temp-folder.ts";

const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { bin: { attune: string } };

/** The command as somebody types it, in a shell, by the file that package.json names. */
function attune(line: string, cwd = root): { code: number | null; out: string; said: string } {
  const ran = spawnSync(`"${process.execPath}" "${join(root, bin.attune)}" ${line}`, {
    shell: true,
    cwd,
    encoding: "utf8",
  });
  return { code: ran.status, out: ran.stdout, said: ran.stderr };
}

/** `attune curve …` as documented. */
const documented =
  "curve --scenario tsst --set I=7.0 --set C0=10.4 --set drift=0.00102 --from -60 --to 100 --step 1 --format csv";

describe("the documented command, as a process", () => {
  const { code, out, said } = attune(documented);
  const [head = "", ...rows] = out.trimEnd().split("\n");

  test("prints a header and a row a minute", () => {
    expect([code, said]).toEqual([0, ""]);
    expect(head).toBe("time,cortisol,oxytocin,drive,acth,plasmaCortisol,tone,security");
    expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(
      Array.from({ length: 161 }, (_, i) => i - 60),
    );
  });

  test("prints what the library computes, to six digits after the point", () => {
    const situation = scenarios["tsst"]?.situation({}, { I: 7, C0: 10.4, drift: 0.00102 });
    if (!situation) throw new Error("no tsst");
    const run = simulate(situation);
    const names = head.split(",");
    for (const row of rows) {
      const values = row.split(",").map(Number);
      const at = Math.round(((values[0] ?? Number.NaN) + 60) * 10);
      for (const [i, name] of names.entries()) {
        const column = Object.entries(run).find(([key]) => key === name)?.[1];
        expect(Math.abs((column?.[at] ?? Number.NaN) - (values[i] ?? Number.NaN)), row).toBeLessThan(1e-6);
      }
    }
  });
});

test("a situation of one's own from a file runs like one in a seminar", () => {
  const folder = tempFolder({
    "meeting.yaml":
      "title: A meeting\nstressor: [{ from: 0, to: 20, note: meeting }]\npresent: [{ from: 25, to: 60 }]\n",
  });
  const { code, out, said } = attune(
    "curve --scenario meeting.yaml --set stressor=0.5 --from 0 --to 60 --step 20",
    folder,
  );
  expect([code, said]).toEqual([0, ""]);
  expect(out.split("\n")[0]).toMatch(/^time,cortisol,oxytocin,/);
  expect(out.trimEnd().split("\n")).toHaveLength(5);
});

test.each([
  ["title: x\nstressor: [{ from: 20, to: 0 }]\n", "begins at minute 20 ends at 0"],
  ["title: x\nstresor: [{ from: 0, to: 1 }]\n", "own.yaml:2:1"],
  ["title: [x\n", "own.yaml:"],
  ["", "own.yaml:1:1"],
  ["stressor: [{ from: 0, to: 1, strength: 4 }]\ntitle: x\n", "own.yaml:1:"],
])("a file with %j ends in one sentence that says where", (text, sentence) => {
  const folder = tempFolder({ "own.yaml": text });
  const { code, out, said } = attune("curve --scenario own.yaml", folder);
  expect([code, out]).toEqual([2, ""]);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/\n\s+at /);
});

test("parameters that are too fast for the usual step are followed with a finer one", () => {
  const tsst = scenarios["tsst"];
  if (!tsst) throw new Error("no tsst");
  const overrides = { sigma: 400 };
  const { rows } = curveTable(tsst, { support: "before" }, overrides, { from: 0, to: 20, step: 10 });
  const finest = simulate({ ...tsst.situation({ support: "before" }, overrides), step: 0.002 });
  for (const [minute = 0, cortisol = 0] of rows)
    expect(Math.abs(cortisol - (finest.cortisol[(minute + 60) * 500] ?? Number.NaN))).toBeLessThan(0.001);
});

test.skipIf(process.platform === "win32")("whoever has read enough may stop reading", () => {
  const { out, said } = attune("curve --scenario tsst --step 0.001 | head -2");
  expect(out.split("\n")).toHaveLength(3);
  expect(said).toBe("");
});
