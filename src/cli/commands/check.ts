import { codeFrame, countInWords, paintFor } from "../code-frame.ts";
import type { Command } from "../command.ts";
import { usage } from "../parse.ts";
import { readSeminar, shownName } from "../read-seminar.ts";
import { seminarFile } from "../seminar-files.ts";

const formats = new Set(["text", "json"]);

export const check: Command = {
  usage: "check slides/x.md [more…] [--format text|json]",
  about:
    "Says what is wrong in seminar files, and where.\n" +
    "Ends with 0 when nothing is wrong (warnings may be there), with 1 when something is.",
  flags: {
    format: { type: "string", value: "text|json", about: "For people (the default) or for programs" },
  },
  run: async ({ words, text }) => {
    const format = text("format") ?? "text";
    if (!formats.has(format))
      throw usage("unknown-format", `There is no format \`${format}\`: it is text or json.`, "check");
    if (words.length === 0) throw usage("no-file", "Which seminar? Name its file.", "check");
    const checked = words.map((word) => {
      const file = seminarFile(word);
      return { name: shownName(file), ...readSeminar(file) };
    });
    const all = checked.flatMap(({ diagnostics }) => diagnostics);
    if (format === "json") process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    else {
      const paint = paintFor(process.stdout);
      for (const { name, source, diagnostics, deck } of checked) {
        for (const each of diagnostics) process.stdout.write(`${codeFrame(each, source, paint)}\n\n`);
        const count = countInWords(diagnostics) || "nothing to mend";
        const slides = `${deck.slides.length} ${deck.slides.length === 1 ? "slide" : "slides"}`;
        process.stdout.write(`${name}: ${slides}, ${count}\n`);
      }
    }
    return all.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};
