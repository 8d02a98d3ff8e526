import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { compileDeck } from "../../src/deck/compile.ts";
import type { Diagnostic } from "../../src/deck/diagnostic.ts";
import { diagnose } from "../../src/deck/mistakes/catalogue.ts";
import { readSource } from "../../src/deck/read-source.ts";
import { checkCredit } from "../../src/deck/wall/check-credit.ts";
import { checkMinutes } from "../../src/deck/wall/check-minutes.ts";
import { checkWords } from "../../src/deck/wall/check-words.ts";
import type { Widget } from "../../src/deck/widget.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { splitFiles } from "../../src/widgets/example/files.ts";

/** One file for each mistake, called by its code; lines `=== NAME` begin what lies beside it. */
export const mistakesFolder = new URL("../fixtures/mistakes/", import.meta.url);

/** Files that are made here: too large to be kept, or caused by what nobody writes. */
const made: Readonly<Record<string, () => string>> = {
  "file-too-large": () => "# A title\n".repeat(2_000_000),
  "very-long-line": () => `# A title\n\n${"data".repeat(60_000)}`,
  "widget-failed": () => "# A title\n\n```breaks\n```\n",
};

/** A widget that throws, which no widget may. */
const breaks: Widget = {
  name: "breaks",
  schema: z.strictObject({}).transform((): never => {
    throw new Error("broken");
  }),
  render: () => "",
  print: () => "",
  describe: () => "",
};

/** The codes of which there is a file that has this mistake. */
export const causedCodes: readonly string[] = [
  ...readdirSync(mistakesFolder).flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -3)] : [])),
  ...Object.keys(made),
];

/** The seminar that has a mistake. */
export function causeOf(code: string): string {
  return made[code]?.() ?? readFileSync(new URL(`${code}.md`, mistakesFolder), "utf8");
}

/** Everything that can be found in a text without looking at it on a wall. */
export function findIn(text: string): readonly Diagnostic[] {
  const { seminar, beside } = splitFiles(text);
  const there = new Set([...readdirSync(mistakesFolder), ...Object.keys(beside)]);
  const { deck, diagnostics } = compileDeck(seminar, {
    file: "x.md",
    widgets: [...catalogue, breaks],
    folder: { readText: (path) => beside[path], has: (path) => there.has(path) },
  });
  const { lines } = readSource(seminar);
  const onWall = [...checkCredit(deck, lines), ...checkMinutes(deck, lines), ...checkWords(deck, lines)];
  return [...diagnostics, ...onWall.map(({ code, place, facts }) => diagnose(code, "x.md", place, facts))];
}

/** A mistake in one line: place and code, what is wrong, what to do. The file is named where it is not the seminar. */
export function asText({ code, severity, message, hint, file, line, column, length }: Diagnostic): string {
  const named = file === "x.md" ? "" : `${file}, `;
  return `${named}${line}:${column}+${length ?? 0} ${severity} ${code}: ${message} ${hint}\n`;
}
