import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { builtRuntime } from "../support/built.ts";
import { runAttune } from "../support/run-attune.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** Words that stand in one place each, to be looked for in every byte that is written. */
const seminar = `---
title: Visible title
---

# Visible title

Note: MARKER-note

---

## Handout and script

- Visible point

::: handout
MARKER-handout
:::

::: script
MARKER-script
:::

---

## Answer

\`\`\`poll #check
question: Which one is it?
kind: choice
options: [visible one, visible two]
correct: visible two
\`\`\`

---

## Picture

![A chair](pictures/chair.svg)
`;
const files = {
  "talk.md": seminar,
  "pictures/chair.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "pictures/other.svg": "MARKER-not-referred-to",
  "plain.md": "# Plain\n",
};

beforeAll(builtRuntime);

/** Every file below a folder with its bytes, from the folder, sorted. */
function bytes(folder: string): ReadonlyMap<string, Buffer> {
  const paths = globSync("**", { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    paths.toSorted().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]),
  );
}
const holding = (folder: string, word: string) =>
  [...bytes(folder)].filter(([, content]) => content.includes(word)).map(([path]) => path);
const outsideAssets = (folder: string) =>
  [...bytes(folder).keys()].filter((path) => !path.startsWith("assets/"));

describe("attune build", () => {
  it("one seminar: the folder is the seminar, with the files it refers to and nothing else", async () => {
    const folder = tempFolder(files);
    const out = join(folder, "out");
    const { code, err } = await runAttune("build", join(folder, "talk.md"), "--out", out);
    expect([code, err]).toEqual([0, ""]);
    expect(outsideAssets(out)).toEqual(["index.html", "pictures/chair.svg"]);
    expect(holding(out, "Visible point")).toEqual(["index.html"]);
  });

  it("holds no speaker notes, scripts, handout text or correct answers in any byte", async () => {
    const folder = tempFolder(files);
    await runAttune("build", join(folder, "talk.md"), "--out", join(folder, "out"));
    expect(holding(join(folder, "out"), "MARKER")).toEqual([]);
    const page = readFileSync(join(folder, "out/index.html"), "utf8");
    expect(page).toContain("visible two");
    expect(page).not.toMatch(/correct(&quot;|")/);
  });

  it("--with-notes writes the presenter's page, and notes only there", async () => {
    const folder = tempFolder(files);
    await runAttune("build", join(folder, "talk.md"), "--out", join(folder, "out"), "--with-notes");
    expect(holding(join(folder, "out"), "MARKER-note")).toEqual(["presenter.html"]);
    expect(holding(join(folder, "out"), "MARKER-not-referred-to")).toEqual([]);
  });

  it("--with-answers lets the answers be in the page", async () => {
    const folder = tempFolder(files);
    const [without, with_] = [join(folder, "without"), join(folder, "with")];
    await runAttune("build", join(folder, "talk.md"), "--out", without);
    await runAttune("build", join(folder, "talk.md"), "--out", with_, "--with-answers");
    expect(readFileSync(join(with_, "index.html"), "utf8")).not.toBe(
      readFileSync(join(without, "index.html"), "utf8"),
    );
  });

  it("several seminars: a folder each, and a page that lists them", async () => {
    const folder = tempFolder(files);
    const out = join(folder, "out");
    const seminars = [join(folder, "talk.md"), join(folder, "plain.md")];
    expect((await runAttune("build", ...seminars, "--out", out)).code).toBe(0);
    expect(outsideAssets(out)).toEqual([
      "index.html",
      "plain/index.html",
      "talk/index.html",
      "talk/pictures/chair.svg",
    ]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain('href="talk/index.html"');
  });

  it("refers to nothing but what lies in the folder, by ways that work under any address", async () => {
    const folder = tempFolder(files);
    const out = join(folder, "out");
    await runAttune("build", join(folder, "talk.md"), join(folder, "plain.md"), "--out", out, "--with-notes");
    const there = bytes(out);
    for (const [path, content] of there) {
      if (!path.endsWith(".html")) continue;
      const ways = [...String(content).matchAll(/(?:src|href)="([^"#]+)|url\(([^)]+)\)/g)].map(
        ([, attribute, url]) => attribute ?? url ?? "",
      );
      const local = ways.filter((way) => !/^(data:|https:\/\/doi\.org)/.test(way));
      expect(local.length).toBeGreaterThan(3);
      for (const way of local)
        expect([path, way, there.has(posix.join(posix.dirname(path), way))]).toEqual([path, way, true]);
    }
  });

  it("writes what is right when something is wrong, says what, and ends with 1", async () => {
    const folder = tempFolder({ "talk.md": "# Visible title\n\n---\n\n## Two\n\n![](no.png)\n" });
    const { code, err } = await runAttune("build", join(folder, "talk.md"), "--out", join(folder, "out"));
    expect(code).toBe(1);
    expect(err).toMatch(/talk\.md:7:\d+ error/);
    const page = readFileSync(join(folder, "out/index.html"), "utf8");
    expect(page).toContain("Visible title");
    expect(page).not.toContain("mistake-error");
  });

  it("says what it writes over, and writes the same bytes again", async () => {
    const folder = tempFolder(files);
    const args = ["build", join(folder, "talk.md"), "--out", join(folder, "out")];
    const first = await runAttune(...args);
    const before = bytes(join(folder, "out"));
    const second = await runAttune(...args);
    expect(first.out).not.toContain("written over");
    expect(second.out).toContain("index.html (written over the one before)");
    expect(bytes(join(folder, "out"))).toEqual(before);
    expect(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("refuses two seminars of one name", async () => {
    const folder = tempFolder({ "a/talk.md": "# A\n", "b/talk.md": "# B\n" });
    const { code, err } = await runAttune(
      "build",
      join(folder, "a/talk.md"),
      join(folder, "b/talk.md"),
      "--out",
      join(folder, "out"),
    );
    expect(code).toBe(1);
    expect(err).toContain("have the same name");
  });

  it("says in a sentence that it cannot write", async () => {
    const folder = tempFolder({ "talk.md": "# A\n", out: "a file stands here" });
    const { code, err } = await runAttune("build", join(folder, "talk.md"), "--out", join(folder, "out"));
    expect(code).toBe(1);
    expect(err).toContain("cannot be written");
    expect(err).not.toMatch(/\n\s+at /);
  });
});
