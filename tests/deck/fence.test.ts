import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openFolder } from "../../src/cli/folder.ts";
import { compileDeck } from "../../src/deck/compile.ts";
import { testOptions } from "./compile-for-test.ts";

// The compiler reads nothing outside the seminar's folder, on a real disk and whatever an author writes.
const root = realpathSync(mkdtempSync(join(tmpdir(), "attune-fence-")));
const inside = join(root, "seminar");
const secret = "Nobody may read this";
mkdirSync(join(inside, "pictures"), { recursive: true });
mkdirSync(join(root, "beside"));
writeFileSync(join(inside, "a.jpg"), "a picture");
writeFileSync(join(inside, "works.json"), "[]");
for (const name of ["secret.jpg", "secret.csv", "secret.json", "secret.bib"])
  for (const folder of [root, join(root, "beside")]) writeFileSync(join(folder, name), secret);
symlinkSync(join(root, "secret.jpg"), join(inside, "link.jpg"));
symlinkSync(join(root, "secret.json"), join(inside, "link.json"));
symlinkSync(join(root, "secret.csv"), join(inside, "link.csv"));
symlinkSync(join(root, "beside"), join(inside, "linked"));
symlinkSync(root, join(inside, "pictures", "up"));
symlinkSync("/", join(inside, "top"));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Ways of saying that a file lies elsewhere; `%` stands for its ending. */
const ways = [
  "../secret.%",
  "./../secret.%",
  "pictures/../../secret.%",
  "pictures//..//..//secret.%",
  "..\\secret.%",
  "pictures\\..\\..\\secret.%",
  "%2e%2e/secret.%",
  "%2e%2e%2fsecret.%",
  "..%2fsecret.%",
  "..%5csecret.%",
  ".%2e/secret.%",
  "%252e%252e/secret.%",
  "..%c0%afsecret.%",
  "..%00/secret.%",
  "a.jpg/../../secret.%",
  "a.jpg%00../../secret.%",
  "..;/secret.%",
  " ../secret.%",
  "\t../secret.%",
  "?/../../secret.%",
  "#/../../secret.%",
  "link.%",
  "linked/secret.%",
  "pictures/up/secret.%",
  `top${root}/secret.%`,
  `${root}/secret.%`,
  `/${root}/secret.%`,
  `\\\\?\\${root}\\secret.%`,
  `file://${root}/secret.%`,
  `FILE:${root}/secret.%`,
  `fi\tle://${root}/secret.%`,
  "C:\\secret.%",
  "C:secret.%",
  "c:/../secret.%",
  "~/secret.%",
  "\\\\localhost\\c$\\secret.%",
  "//localhost/secret.%",
  "https://example.org/secret.%",
  "data:text/plain,secret.%",
  "&#46;&#46;/secret.%",
  "&period;&period;/secret.%",
];

function compiled(source: string) {
  const folder = openFolder(inside);
  const result = compileDeck(source, { ...testOptions, folder });
  return { ...result, asked: [...folder.asked] };
}

it.each(ways)("%s", (way) => {
  const of = (ending: string): string => way.replaceAll(/%(?![0-9a-f]{2})/g, ending);
  const sources = [
    `# A\n\n![a](<${of("jpg")}>)\n\n<img src="${of("jpg")}" alt="a">\n\n<img srcset="${of("jpg")} 1x" alt="a">`,
    `# A\n\n[a](<${of("csv")}>)\n\n<a href="${of("csv")}">a</a>`,
    `# A {background="${of("jpg")}"}`,
    `<!-- .slide: data-background-image="${of("jpg")}" -->\n\n# A`,
    `<video src="${of("jpg")}" poster="${of("jpg")}" controls></video>`,
    `---\nreferences: '${of("json")}'\n---\n\n# A\n\n[@a]`,
    `---\nreferences: '${of("bib")}'\n---\n\n# A\n\n[@a]`,
    `# A\n\n\`\`\`sample\nquestion: a\ndata: '${of("csv")}'\n\`\`\``,
  ];
  for (const source of sources) {
    const { deck, diagnostics, asked } = compiled(source);
    expect(deck.files, source).toEqual([]);
    expect(JSON.stringify([deck, diagnostics]), source).not.toContain(secret);
    expect(deck.slides.map(({ background }) => background).join(""), source).not.toContain("secret");
    expect(
      asked.filter((path) => !path.startsWith(`${inside}/`) && path !== inside),
      source,
    ).toEqual([]);
  }
});

it("what is inside is read", () => {
  const { deck, diagnostics } = compiled("# A\n\n![a](pictures/../a.jpg) and ![b](./a%2Ejpg)");
  expect(diagnostics).toEqual([]);
  expect(deck.files).toEqual(["a.jpg"]);
});
