import { basename, dirname } from "node:path";
import { layouts } from "../../handout/layouts/catalogue.ts";
import { pdfFacts } from "../../handout/pdf-facts.ts";
import type { Command } from "../command.ts";
import { makeHandout } from "../handout/make-page.ts";
import { once } from "../handout/once.ts";
import { paperFile, tryPrint } from "../handout/print-or-page.ts";
import { readWishes, wishFlags } from "../handout/read-wishes.ts";
import { reportMistakes } from "../handout/report-mistakes.ts";
import { pageInstead, placeFor, writeOut } from "../handout/write-out.ts";
import { usage } from "../parse.ts";
import { readSeminar } from "../read-seminar.ts";
import { seminarFile } from "../seminar-files.ts";

const layoutNames = Object.entries(layouts)
  .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  .join("\n");

export const handout: Command = {
  usage:
    "handout slides/x.md [--layout 3] [--paper a4|letter] [--grey] [--answers none|correct|results] [--html] [--out FILE]",
  about:
    "Writes a seminar's handout, x-handout.pdf, with Chrome, Chromium or Edge; or as an HTML page with --html.\n" +
    "Where none of them is on the computer, the HTML page is written; any browser prints it.\n" +
    "Speaker notes and scripts are in the layout `notes` alone.\n" +
    "SOURCE_DATE_EPOCH, in seconds, is the date in the file: the same seminar then gives the same bytes.\n" +
    "Ends with 1 when the seminar has mistakes (what is right is written all the same) or no PDF could be made.\n\n" +
    `Layouts:\n${layoutNames}`,
  flags: {
    ...wishFlags,
    html: { type: "boolean", about: "Write an HTML page that holds everything and prints from any browser" },
    out: { type: "string", value: "FILE", about: "Where to; a folder keeps the usual name" },
  },
  run: async (call) => {
    const [word, ...more] = call.words;
    if (word === undefined) throw usage("no-file", "Which seminar? Name its file.", "handout");
    if (more.length > 0) throw usage("many-files", "One seminar at a time: name one file.", "handout");
    const file = seminarFile(word);
    // The browser is started first, and all of this happens while it starts.
    const prepare = once(async () => {
      const seminar = readSeminar(file);
      const { deck } = seminar;
      const wishes = await readWishes("handout", call, file, deck);
      const broken = reportMistakes(file, seminar);
      const html = makeHandout(deck, dirname(file), wishes);
      return { broken, html, job: { html, facts: pdfFacts(deck), slides: deck.slides.length } };
    });
    const name = `${basename(file).replace(/\.md$/i, "")}-handout`;
    const out = call.text("out");
    if (call.on("html")) {
      const { html, broken } = await prepare();
      writeOut(new Map([[placeFor(out, `${name}.html`), { text: html }]]));
      return broken ? 1 : 0;
    }
    const printed = await tryPrint(async () => (await prepare()).job);
    const { html, broken } = await prepare();
    const pdf = placeFor(out, `${name}.pdf`);
    writeOut(new Map([paperFile(printed, html, pdf, pageInstead(pdf))]));
    return broken || "failed" in printed ? 1 : 0;
  },
};
