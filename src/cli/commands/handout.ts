import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { layouts, isLayoutName } from "../../handout/layouts/catalogue.ts";
import { isPaperName, paperNames } from "../../handout/paper.ts";
import { writeAll, type Content } from "../../site/build-write.ts";
import { AttuneError, systemCode } from "../attune-error.ts";
import { codeFrame, countInWords, paintFor } from "../code-frame.ts";
import type { Command } from "../command.ts";
import { frameSource } from "../frame-source.ts";
import { pdfFacts } from "../../handout/pdf-facts.ts";
import { makeHandout } from "../handout/make-page.ts";
import { usage } from "../parse.ts";
import { readSeminar, shownName } from "../read-seminar.ts";
import { seminarFile } from "../seminar-files.ts";

const layoutNames = Object.entries(layouts)
  .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  .join("\n");

export const handout: Command = {
  usage:
    "handout slides/x.md [--layout 3] [--paper a4|letter] [--grey] [--answers none|correct] [--html] [--out FILE]",
  about:
    "Writes a seminar's handout, x-handout.pdf, with Chrome, Chromium or Edge; or as an HTML page with --html.\n" +
    "Where none of them is on the computer, the HTML page is written; any browser prints it.\n" +
    "Speaker notes and scripts are in the layout `notes` alone.\n" +
    "Ends with 1 when the seminar has mistakes (what is right is written all the same) or no PDF could be made.\n\n" +
    `Layouts:\n${layoutNames}`,
  flags: {
    layout: { type: "string", value: "NAME", about: "One of those above; 3 if left out" },
    paper: { type: "string", value: "a4|letter", about: "a4 if left out" },
    grey: { type: "boolean", about: "For printers and copiers without colours" },
    answers: {
      type: "string",
      value: "none|correct",
      about: "Whether correct answers are printed; none if left out",
    },
    html: { type: "boolean", about: "Write an HTML page that holds everything and prints from any browser" },
    out: { type: "string", value: "FILE", about: "Where to; a folder keeps the usual name" },
  },
  run: async ({ words, text, on }) => {
    const [word, ...more] = words;
    if (word === undefined) throw usage("no-file", "Which seminar? Name its file.", "handout");
    if (more.length > 0) throw usage("many-files", "One seminar at a time: name one file.", "handout");
    const layout = text("layout") ?? "3";
    if (!isLayoutName(layout))
      throw usage(
        "unknown-layout",
        `There is no layout \`${layout}\`. There are ${Object.keys(layouts).join(", ")}.`,
        "handout",
      );
    const paper = text("paper") ?? "a4";
    if (!isPaperName(paper))
      throw usage(
        "unknown-paper",
        `There is no paper \`${paper}\`: it is ${paperNames.join(" or ")}.`,
        "handout",
      );
    const answers = readAnswers(text("answers") ?? "none");
    const file = seminarFile(word);
    const seminar = readSeminar(file);
    report(file, seminar);
    const progress = (what: string) => process.stderr.write(`${what} …\n`);
    progress(`Laying out ${seminar.deck.slides.length} slides`);
    const html = makeHandout(seminar.deck, dirname(file), { layout, paper, grey: on("grey"), answers });
    const name = `${basename(file).replace(/\.md$/i, "")}-handout`;
    const broken = seminar.diagnostics.some(({ severity }) => severity === "error");
    if (on("html")) {
      write(target(text("out"), `${name}.html`), { text: html });
      return broken ? 1 : 0;
    }
    progress("Printing");
    const { printPage } = await import("../handout/print-page.ts");
    try {
      const bytes = await printPage(html, {
        facts: pdfFacts(seminar.deck),
        slides: seminar.deck.slides.length,
      });
      write(target(text("out"), `${name}.pdf`), { bytes });
      return broken ? 1 : 0;
    } catch (error) {
      // A handout that one prints oneself is worth more than none.
      if (!(error instanceof AttuneError) || !noBrowser.has(error.code)) throw error;
      process.stderr.write(`No PDF was made. ${error.message} ${error.hint}\n`);
      const page = target(text("out"), `${name}.html`).replace(/\.pdf$/i, ".html");
      write(page, { text: html });
      process.stderr.write(
        "That is the same handout as a page: open it in any browser, choose Print, and there Save as PDF, with " +
          "background graphics switched on.\n",
      );
      return 1;
    }
  },
};

const noBrowser: ReadonlySet<string> = new Set([
  "no-browser",
  "browser-not-started",
  "browser-ended",
  "browser-hung",
  "page-crashed",
]);

function readAnswers(word: string): boolean {
  if (word === "results")
    throw usage(
      "no-results",
      "There are no results to print yet: they come with the live room. Until then it is `none` or `correct`.",
      "handout",
    );
  if (word !== "none" && word !== "correct")
    throw usage("unknown-answers", `There is no \`${word}\` for answers: it is none or correct.`, "handout");
  return word === "correct";
}

/** Where the handout goes: the file that was named, the usual name in the folder that was, or here. */
function target(out: string | undefined, name: string): string {
  const path = resolve(out ?? ".");
  const isFolder =
    out === undefined || /[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isFolder === true ? join(path, name) : path;
}

function report(file: string, { diagnostics, source }: ReturnType<typeof readSeminar>): void {
  if (diagnostics.length === 0) return;
  const paint = paintFor(process.stderr);
  for (const each of diagnostics)
    process.stderr.write(`${codeFrame(each, frameSource(each, shownName(file), source), paint)}\n\n`);
  process.stderr.write(`${shownName(file)}: ${countInWords(diagnostics)}\n`);
}

function write(path: string, content: Content): void {
  try {
    const over = writeAll(dirname(path), new Map([[basename(path), content]]));
    process.stdout.write(`${shownName(path)}${over.length > 0 ? " (written over the one before)" : ""}\n`);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new AttuneError(
      "cannot-write",
      `${shownName(path)} cannot be written: ${error instanceof Error ? error.message : code}.`,
      "Choose another place with --out, or make room on the disk.",
    );
  }
}
