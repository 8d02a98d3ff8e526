/** What an example is made of: a seminar, and the files beside it that it brings along. */
export interface ExampleFiles {
  readonly seminar: string;
  readonly beside: Readonly<Record<string, string>>;
}

/** A line that begins a file beside the seminar: `=== works.bib`. */
const opening = /^=== (\S+)[ \t]*$/m;

/** Divides an example into its seminar and the files that follow it. */
export function splitFiles(text: string): ExampleFiles {
  const [seminar = "", ...more] = text.split(opening);
  const beside: Record<string, string> = {};
  for (let at = 0; at + 1 < more.length; at += 2)
    beside[more[at] ?? ""] = (more[at + 1] ?? "").replace(/^\r?\n/, "");
  return { seminar, beside };
}
