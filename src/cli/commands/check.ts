import { diagnose } from "../../deck/mistakes/catalogue.ts";
import type { Diagnostic } from "../../deck/diagnostic.ts";
import { readSource } from "../../deck/read-source.ts";
import { checkCredit } from "../../deck/wall/check-credit.ts";
import { checkMinutes } from "../../deck/wall/check-minutes.ts";
import { checkWords } from "../../deck/wall/check-words.ts";
import { AttuneError } from "../attune-error.ts";
import { codeFrame, countInWords, paintFor } from "../code-frame.ts";
import type { Command } from "../command.ts";
import { frameSource } from "../frame-source.ts";
import { usage } from "../parse.ts";
import { readSeminar, shownName, type ReadSeminar } from "../read-seminar.ts";
import { seminarFile } from "../seminar-files.ts";

const formats = new Set(["text", "json"]);

export const check: Command = {
  usage: "check slides/x.md [more…] [--format text|json] [--no-browser]",
  about:
    "Says what is wrong in seminar files, and what will be hard to read on the wall, and where.\n" +
    "Slides are also looked at in Chrome, Chromium or Edge, without a window, in every theme: whether everything\n" +
    "has its room, is large enough, and stands out from what is behind it.\n" +
    "Ends with 0 when nothing is wrong (warnings may be there, and a browser may be missing), with 1 when something\n" +
    "is or the check could not be done, with 2 when the command line was not understood.",
  flags: {
    format: { type: "string", value: "text|json", about: "For people (the default) or for programs" },
    "no-browser": { type: "boolean", about: "Read only the files, which is faster" },
  },
  run: async ({ words, text, on }) => {
    const format = text("format") ?? "text";
    if (!formats.has(format))
      throw usage("unknown-format", `There is no format \`${format}\`: it is text or json.`, "check");
    if (words.length === 0) throw usage("no-file", "Which seminar? Name its file.", "check");
    const files = words.map(seminarFile);
    const read = files.map((file): Checked => {
      const seminar = readSeminar(file);
      const { lines } = readSource(seminar.source);
      return { file, name: shownName(file), seminar, lines, found: inText(file, seminar, lines) };
    });
    const drawn = on("no-browser") ? undefined : await inBrowser(read);
    const checked = read.map((each, index) => ({
      ...each,
      found: inOrder([...each.found, ...(drawn?.[index] ?? [])]),
    }));
    const all = checked.flatMap(({ found }) => found);
    if (format === "json") process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    else for (const each of checked) process.stdout.write(report(each));
    return all.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

interface Checked {
  readonly file: string;
  readonly name: string;
  readonly seminar: ReadSeminar;
  readonly lines: readonly string[];
  readonly found: readonly Diagnostic[];
}

/** What the compiler found, and what is too much to read or to say in the time. */
function inText(file: string, { deck, diagnostics }: ReadSeminar, lines: readonly string[]): Diagnostic[] {
  const placed = [...checkCredit(deck, lines), ...checkMinutes(deck, lines), ...checkWords(deck, lines)];
  return [
    ...diagnostics,
    ...placed.map(({ code, place, facts }) => diagnose(code, shownName(file), place, facts)),
  ];
}

/** What a browser finds on the slides of each seminar; undefined, after saying why, where none could look. */
async function inBrowser(
  seminars: readonly Checked[],
): Promise<readonly (readonly Diagnostic[])[] | undefined> {
  const [{ withBrowser }, { lookAtSlides }] = await Promise.all([
    import("../browser/with-browser.ts"),
    import("../check/look-at-slides.ts"),
  ]);
  try {
    return await withBrowser(
      async (browser) => {
        const found: (readonly Diagnostic[])[] = [];
        for (const { file, name, seminar, lines } of seminars) {
          const placed = await lookAtSlides(browser, file, seminar.deck, lines);
          found.push(placed.map(({ code, place, facts }) => diagnose(code, name, place, facts)));
        }
        return found;
      },
      { without: "`--no-browser` does without." },
    );
  } catch (error) {
    // The rest of the report is worth having all the same.
    if (!(error instanceof AttuneError)) throw error;
    process.stderr.write(`The slides were not looked at in a browser. ${error.message} ${error.hint}\n\n`);
    return undefined;
  }
}

function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function report({ name, seminar: { source, deck }, found }: Checked): string {
  const paint = paintFor(process.stdout);
  const frames = found
    .map((each) => `${codeFrame(each, frameSource(each, name, source), paint)}\n\n`)
    .join("");
  const slides = `${deck.slides.length} ${deck.slides.length === 1 ? "slide" : "slides"}`;
  return `${frames}${name}: ${slides}, ${countInWords(found) || "nothing to mend"}\n`;
}
