import { basename, dirname, join } from "node:path";
import { lacksOf, packetPage, singlePapers } from "../../handout/packet/page.ts";
import type { Packet } from "../../handout/packet/paper.ts";
import type { Content } from "../../site/build-write.ts";
import { wordsFor } from "../../words/words.ts";
import type { Command } from "../command.ts";
import { paperContext, paperParts } from "../handout/make-page.ts";
import { printAll } from "../handout/print-all.ts";
import { readPaper } from "../handout/read-wishes.ts";
import { reportMistakes } from "../handout/report-mistakes.ts";
import { pageInstead, writeOut } from "../handout/write-out.ts";
import { usage } from "../parse.ts";
import { readSeminar } from "../read-seminar.ts";
import { seminarFile } from "../seminar-files.ts";

export const packet: Command = {
  usage:
    "packet slides/x.md [--start 9:00] [--sponsor NAME] [--approval TEXT] [--paper a4|letter] [--html] [--out DIR]",
  about:
    "Writes what an organiser files for continuing education, as one PDF and as single ones, into the folder x-packet:\n" +
    "objectives, outline with clock times and credit minutes, disclosure and limits, evaluation form, knowledge check\n" +
    "and its key, sign-in sheet, draft of a certificate, references. What is missing is named.\n" +
    "The certificate is a draft: it carries no approval statement unless you give one with --approval.\n" +
    "Ends with 1 when the seminar has mistakes or no PDFs could be made; pages that any browser prints are written then.",
  flags: {
    start: { type: "string", value: "H:MM", about: "When it begins, for the times in the outline" },
    sponsor: { type: "string", value: "NAME", about: "Who issues certificates" },
    approval: { type: "string", value: "TEXT", about: "The sponsor's approval statement, word for word" },
    paper: { type: "string", value: "a4|letter", about: "a4 if left out" },
    html: { type: "boolean", about: "Write HTML pages that print from any browser" },
    out: { type: "string", value: "DIR", about: "The folder to write to; other files in it are left alone" },
  },
  run: async ({ words, text, on }) => {
    const [word, ...more] = words;
    if (word === undefined) throw usage("no-file", "Which seminar? Name its file.", "packet");
    if (more.length > 0) throw usage("many-files", "One seminar at a time: name one file.", "packet");
    const start = readStart(text("start"));
    const paper = readPaper(text("paper"), "packet");
    const file = seminarFile(word);
    const seminar = readSeminar(file);
    const broken = reportMistakes(file, seminar);
    const { deck } = seminar;
    const { inline, ...parts } = paperParts(deck, dirname(file));
    const made: Packet = {
      deck,
      words: wordsFor(deck.language),
      context: paperContext(deck),
      start,
      sponsor: text("sponsor"),
      approval: text("approval"),
      inline,
    };
    const options = { ...parts, paper };
    const name = `${basename(file).replace(/\.md$/i, "")}-packet`;
    const folder = text("out") ?? name;
    const pages = [
      { name, title: made.words.packet.title, html: packetPage(made, options) },
      ...singlePapers(made, options),
    ];
    for (const lack of lacksOf(made)) process.stderr.write(`Missing: ${lack}\n`);
    const page = (each: string) => join(folder, `${each}.html`);
    if (on("html")) {
      writeOut(new Map(pages.map((each) => [page(each.name), { text: each.html }])));
      return broken ? 1 : 0;
    }
    const { files, failed } = await printAll(pages, deck);
    const written = files.map(([each, content]): [string, Content] => [
      failed ? pageInstead(join(folder, `${each}.pdf`)) : join(folder, `${each}.pdf`),
      content,
    ]);
    writeOut(new Map(written));
    return broken || failed ? 1 : 0;
  },
};

/** Minutes after midnight. */
function readStart(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined)
    throw usage("no-time", `\`${text}\` is no time: write it as 9:00 or 14:30.`, "packet");
  return Number(hours) * 60 + Number(minutes);
}
