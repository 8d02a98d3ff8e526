import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSlide } from "./read-slide.ts";

// A case is NAME.md with what it becomes in NAME.html: the HTML, then a line for each mistake.
const folder = new URL("golden/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));

it.each(names)("%s", async (name) => {
  const { html, diagnostics } = readSlide(readFileSync(new URL(`${name}.md`, folder), "utf8"));
  const mistakes = diagnostics.map(
    ({ line, column, length, severity, code, message }) =>
      `<!-- ${line}:${column}+${length ?? 0} ${severity} ${code}: ${message} -->\n`,
  );
  await expect(html + mistakes.join("")).toMatchFileSnapshot(
    new URL(`golden/${name}.html`, import.meta.url).pathname,
  );
});
