import type { Note } from "./note-book.ts";

export interface ExportParts {
  /** The line above all notes. */
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  /** The line above the notes of one slide. */
  readonly slide: (number: number, title: string) => string;
}

/** Notes as Markdown. What was written stays as written: signs that Markdown would read are escaped. */
export function notesAsMarkdown(notes: readonly Note[], { heading, slide }: ExportParts): string {
  const parts = bySlide(notes).map(([first, ...rest]) =>
    [
      `## ${escapeMarkdown(slide(first.number, first.title))}`,
      ...[first, ...rest].map(({ prompt, text }) =>
        [...(prompt === undefined ? [] : [`**${escapeMarkdown(prompt)}**`]), linesOf(text)].join("\n\n"),
      ),
    ].join("\n\n"),
  );
  return `${[`# ${escapeMarkdown(heading)}`, ...parts].join("\n\n")}\n`;
}

/** Notes as one page that needs nothing else. */
export function notesAsHtml(notes: readonly Note[], { heading, language, slide }: ExportParts): string {
  const parts = bySlide(notes).map(
    ([first, ...rest]) =>
      `<h2>${escape(slide(first.number, first.title))}</h2>\n` +
      [first, ...rest]
        .map(({ prompt, text }) => {
          const asked = prompt === undefined ? "" : `<p><b>${escape(prompt)}</b></p>\n`;
          return `${asked}<p class="note">${escape(text)}</p>`;
        })
        .join("\n"),
  );
  const style =
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif}.note{white-space:pre-wrap}";
  return [
    `<!doctype html>`,
    `<html lang="${escape(language)}">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escape(heading)}</title>`,
    `<style>${style}</style>`,
    `<h1>${escape(heading)}</h1>`,
    ...parts,
    `</html>`,
    ``,
  ].join("\n");
}

/** Notes as data, for `attune handout --attendee`: each by the name of its slide, or of the place on it that it was written in. */
export function notesAsJson(notes: readonly Note[]): string {
  const named = notes.map(({ slide, widget, text }) => [widget ?? slide, text] as const);
  return `${JSON.stringify({ format: "attune-notes 1", notes: Object.fromEntries(named) }, undefined, 2)}\n`;
}

type OfSlide = readonly [Note, ...Note[]];

function bySlide(notes: readonly Note[]): readonly OfSlide[] {
  const groups = new Map<string, [Note, ...Note[]]>();
  for (const note of notes) {
    const group = groups.get(note.slide);
    if (group) group.push(note);
    else groups.set(note.slide, [note]);
  }
  return [...groups.values()];
}

/** Each line stays a line. */
const linesOf = (text: string): string =>
  text
    .split("\n")
    .map((line) => escapeMarkdown(line))
    .join("  \n");

const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>()#+!|~^@=:-]/g, (sign, at: number) =>
      // In the middle of a line these mean nothing.
      "#+-=:".includes(sign) && at > 0 ? sign : `\\${sign}`,
    )
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
