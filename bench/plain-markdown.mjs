// The yardstick for `attune build`: start Node, render the same Markdown with plain markdown-it, fill a template,
// write the page. Usage: node plain-markdown.mjs in.md out.html
import { readFileSync, writeFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const [input, output] = process.argv.slice(2);
const html = new MarkdownIt({ html: true }).render(readFileSync(input, "utf8"));
const slides = html.split("<hr>").map((slide) => `<section>${slide}</section>`);
writeFileSync(
  output,
  `<!doctype html><meta charset="utf-8"><title>Plain</title><main>${slides.join("\n")}</main>`,
);
