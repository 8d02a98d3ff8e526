import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attendanceCsv, openAttendance } from "../../../src/server/keeping/attendance.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const day = new Date(2026, 2, 4, 9).getTime();
const evening = new Date(2026, 2, 4, 18).getTime();
const nextDay = new Date(2026, 2, 5, 9).getTime();
const open = (folder: string, now = () => 0) => openAttendance(join(folder, "attendance"), now);

describe("the attendance sheet", () => {
  it("K3 holds names alone, in the order of the alphabet, in a file of its own", async () => {
    const folder = tempFolder();
    const sheets = open(folder);
    for (const name of ["Zoë Okafor", "Ágnes  Kovács", "bela k."])
      expect(await sheets.sign("talk", day, name)).toBe("signed");
    expect(sheets.read("talk", evening)).toEqual(["Ágnes Kovács", "bela k.", "Zoë Okafor"]);
    const [file = ""] = readdirSync(join(folder, "attendance"));
    expect(file).toBe("talk 2026-03-04.json");
    const path = join(folder, "attendance", file);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(["Ágnes Kovács", "bela k.", "Zoë Okafor"]);
    expect(statSync(path).mode & 0o077).toBe(process.platform === "win32" ? statSync(path).mode & 0o077 : 0);
  });

  it("K3 has a sheet for each seminar and day", async () => {
    const sheets = open(tempFolder());
    await sheets.sign("talk", day, "Ada");
    await sheets.sign("talk", nextDay, "Ada");
    await sheets.sign("../other", day, "Bea");
    expect(sheets.read("talk", day)).toEqual(["Ada"]);
    expect(sheets.read("../other", day)).toEqual(["Bea"]);
    expect(sheets.read("none", day)).toBeUndefined();
    expect(await sheets.remove("talk", day)).toBe(1);
    expect(sheets.read("talk", day)).toBeUndefined();
    expect(sheets.read("talk", nextDay)).toEqual(["Ada"]);
    expect(await sheets.remove("talk", day)).toBe(0);
  });

  it("K3 takes a name once, cleaned and cut, and nothing that is none", async () => {
    const sheets = open(tempFolder());
    expect(await sheets.sign("talk", day, "Ada Lovelace")).toBe("signed");
    expect(await sheets.sign("talk", day, "  ADA\nlovelace \u202e")).toBe("signed");
    expect(await sheets.sign("talk", day, " \u200b\t ")).toBe("no-name");
    expect(await sheets.sign("talk", day, "x".repeat(5000))).toBe("signed");
    expect(sheets.read("talk", day)).toEqual(["Ada Lovelace", "x".repeat(120)]);
  });

  it("R5 a flood ends at a limit of the room, and goes on when it is over", async () => {
    let now = 0;
    const sheets = open(tempFolder(), () => now);
    const signed = await Promise.all(
      Array.from({ length: 1510 }, (_, index) => sheets.sign("talk", day, `name ${index}`)),
    );
    expect(signed.filter((one) => one === "signed")).toHaveLength(1500);
    expect(signed.at(-1)).toBe("too-many");
    now += 1000;
    expect(await sheets.sign("talk", day, "Ada")).toBe("signed");
  }, 60_000);

  it("says so where it cannot be kept", async () => {
    expect(await open(tempFolder({ attendance: "a file" })).sign("talk", day, "Ada")).toBe("not-kept");
  });

  it("K3 is CSV that no spreadsheet takes for a formula", async () => {
    expect(attendanceCsv(["Ada", "=1+1"])).toBe('"name"\r\n"Ada"\r\n"\'=1+1"\r\n');
  });
});
