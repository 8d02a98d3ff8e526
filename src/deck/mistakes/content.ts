import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in what a slide says: citations, pictures, quotations, raw HTML. */
export const contentMistakes = {
  "code-lines": mistake(
    "note",
    () => "The code is shown whole: lines are not lit up one after the other.",
    () => "Show the lines that matter on a slide of their own if they need attention.",
  ),
  "foreign-mark": mistake<{ mark: string; instead: string }>(
    "warning",
    ({ mark }) => `“${mark}” is a mark of another tool and is left out.`,
    ({ instead }) => instead,
  ),
  "settings-as-words": mistake<{ words: string }>(
    "warning",
    ({ words }) => `“${words}” reads like another tool's setting for the picture, not like what it shows.`,
    () => "Say what the picture shows; its size goes behind it: ![a child](a.jpg){width=300}.",
  ),
  "unknown-citation": mistake<{ key: string; near?: string | undefined }>(
    "error",
    ({ key }) => `There is no work “${key}” in the references.`,
    ({ near }) => didYouMean(near, "Add it to the references file, or correct the key after the @."),
  ),
  "missing-alternative-text": mistake<{ path: string }>(
    "error",
    ({ path }) => `The picture ${path} has no alternative text.`,
    () =>
      "Write what it shows between the square brackets, or add {.decorative} after it if it says nothing by itself.",
  ),
  "missing-file": mistake<{ path: string }>(
    "error",
    ({ path }) => `There is no file ${path} beside the seminar file.`,
    () => "Put the file there, or correct its name; capital and small letters count.",
  ),
  "citation-without-references": mistake<{ key: string }>(
    "error",
    ({ key }) => `“${key}” cannot be looked up, since this seminar has no references file.`,
    () => "Name the file in the head of the seminar, for example references: references.json.",
  ),
  "file-outside-folder": mistake<{ path: string }>(
    "error",
    ({ path }) => `${path} is outside the seminar's folder, so it is not shown.`,
    () => "Copy it beside the seminar file and write the way from there.",
  ),
  "foreign-address": mistake<{ address: string }>(
    "error",
    ({ address }) =>
      `${address} is elsewhere on the net and is not loaded: a seminar works without the internet.`,
    () => "Save it beside the seminar file and write its name here; mind who holds the rights.",
  ),
  "forbidden-address": mistake<{ address: string }>(
    "error",
    ({ address }) => `${address} is not the address of a picture or file.`,
    () => "Save it as a file beside the seminar and write its name here.",
  ),
  "spaced-address": mistake<{ address: string; instead: string }>(
    "error",
    ({ address }) => `“${address}” has a space in it, so it is not read as the name of a file.`,
    ({ instead }) => `Put < and > around it: ${instead}.`,
  ),
  "unknown-footnote": mistake<{ label: string }>(
    "error",
    ({ label }) => `There is no footnote ${label} on this slide.`,
    ({ label }) => `Write it on the same slide, on a line of its own: ${label}: and the text.`,
  ),
  "unused-footnote": mistake<{ label: string }>(
    "warning",
    ({ label }) => `Nothing on this slide refers to the footnote ${label}, so it is not shown.`,
    ({ label }) => `Write ${label} in the text, or take the footnote away.`,
  ),
  "dropped-element": mistake<{ name: string }>(
    "warning",
    ({ name }) => `<${name}> is left out: slides hold nothing that runs, frames or fetches.`,
    () => "Write it in Markdown, or use one of Attune's blocks; guide.md shows them all.",
  ),
  "dropped-attribute": mistake<{ name: string }>(
    "warning",
    ({ name }) => `“${name}” is left out: it could run or load something, or has no effect here.`,
    () => "Classes, ids, data-…, aria-…, lang, dir, title, width, height and plain style can be set.",
  ),
  "notes-as-html": mistake(
    "warning",
    () => "Speaker notes written as HTML are left out, so that they are never sent to anyone.",
    () => "Write them after a line that begins with Note:.",
  ),
  "stray-end-tag": mistake<{ name: string }>(
    "warning",
    ({ name }) => `</${name}> ends something that does not begin here.`,
    () => "Take it away, or begin it within the same paragraph, list item or slide.",
  ),
  "unclosed-tag": mistake<{ name: string }>(
    "warning",
    ({ name }) => `<${name}> is not closed, so it ends with the paragraph, list item or slide it began in.`,
    ({ name }) => `Write </${name}> where it should end.`,
  ),
};
