import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beside, source } from "../handout/seminar.ts";
import { runAttune } from "../support/run-attune.ts";
import { tempFolder } from "../support/temp-folder.ts";

const results = {
  format: "attune-results 1",
  session: "s1",
  seminar: { id: "talk", title: "Leaning on someone", language: "en" },
  startedAt: "2026-11-20T12:00:00.000Z",
  ended: true,
  questions: [],
  polls: [
    {
      poll: "lean",
      run: 1,
      question: "Q",
      phase: "shown",
      source: "ballots",
      n: 20,
      release: { shape: "counts", n: 20, cells: [11, "few", 6], declined: 0, more: false },
      answers: [],
    },
  ],
};

const folderOf = (files: Readonly<Record<string, string>> = {}) =>
  tempFolder({ ...beside, "talk.md": source, ...files });

async function page(folder: string, ...args: readonly string[]) {
  const out = join(folder, "out.html");
  const ran = await runAttune("handout", join(folder, "talk.md"), "--html", "--out", out, ...args);
  return { ...ran, html: ran.code === 0 ? readFileSync(out, "utf8") : "" };
}

describe("attune handout", () => {
  it("--html is a page that holds everything: fonts, styles, no script, no address but links", async () => {
    const { code, html, out } = await page(folderOf());
    expect(code).toBe(0);
    expect(out).toContain("out.html");
    expect(html).toMatch(/@font-face[^}]*url\(data:font\/woff2;base64,/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|url\((?!data:)|<link rel="stylesheet"/);
  });

  it("prints what a file of results holds, and a note of an attendee's", async () => {
    const folder = folderOf({
      "results.json": JSON.stringify(results),
      "notes.json": JSON.stringify({ format: "attune-notes 1", notes: { base: "Mine" } }),
    });
    const args = ["--session", join(folder, "results.json"), "--attendee", join(folder, "notes.json")];
    const { html } = await page(folder, "--layout", "guided", ...args);
    expect(html).toContain("With what the room answered on November 20, 2026.");
    expect(html).toMatch(/steadier<\/th><td>11</);
    expect(html).toContain("<p>Mine</p>");
    expect(html).toContain('<section class="key">');
  });

  it.each([
    [
      ["--answers", "results"],
      1,
      /Nobody has answered anything in “Leaning on someone” on this computer yet\./,
    ],
    [["--session", "20261120-x"], 1, /There is no session 20261120-x on this computer/],
    [["--session", "talk.md"], 1, /talk\.md holds no results\./],
    [["--attendee", "talk.md"], 1, /talk\.md holds no attendee's notes\./],
    [["--attendee", "nobody.json"], 1, /There is no file nobody\.json\./],
    [["--layout", "5"], 2, /There is no layout `5`\. There are 1, 2, 3, 4, 6, 9, notes/],
    [["--paper", "a3"], 2, /There is no paper `a3`: it is a4 or letter\./],
    [["--answers", "all"], 2, /There is no `all` for answers/],
  ])("%j ends in a sentence", async (args, code, said) => {
    const folder = folderOf();
    const named = args.map((word) => (word === "talk.md" ? join(folder, word) : word));
    const ran = await page(folder, ...named);
    expect(ran.code).toBe(code);
    expect(ran.err.replaceAll(folder + "/", "")).toMatch(said);
  });

  it("says what it writes over, and says mistakes while it prints what is right", async () => {
    const folder = folderOf();
    await page(folder);
    expect((await page(folder)).out).toMatch(/out\.html \(written over the one before\)\n$/);
    writeFileSync(join(folder, "talk.md"), "---\ntheem: x\n---\n\n# T\n");
    const out = join(folder, "broken.html");
    const { code, err } = await runAttune("handout", join(folder, "talk.md"), "--html", "--out", out);
    expect([code, err]).toEqual([1, expect.stringContaining("theem")]);
    expect(readFileSync(out, "utf8")).toContain("T</h1>");
  });
});

describe("attune packet", () => {
  it("--html writes every paper, names what is missing, and puts in what the organiser typed", async () => {
    const folder = folderOf();
    const out = join(folder, "papers");
    const args = [
      "--sponsor",
      "Example Institute",
      "--approval",
      "Approved for two hours.",
      "--start",
      "14:30",
    ];
    const ran = await runAttune("packet", join(folder, "talk.md"), "--html", "--out", out, ...args);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("Missing: for whom it is (audience)");
    expect(ran.err).not.toContain("--sponsor");
    const all = readFileSync(join(out, "talk-packet.html"), "utf8");
    expect(all).toContain("Approved for two hours.");
    expect(all).toContain("14:30");
    expect(readFileSync(join(out, "key.html"), "utf8")).toContain("It lets one explore");
    const check = readFileSync(join(out, "check.html"), "utf8").split("</head>")[1] ?? "";
    expect(check).toContain("It lets one explore");
    expect(check).not.toMatch(/poll-answer|is-correct/);
  });

  it("refuses a time that is none", async () => {
    const folder = folderOf();
    const ran = await runAttune("packet", join(folder, "talk.md"), "--html", "--start", "25:00");
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("is no time")]);
  });
});
