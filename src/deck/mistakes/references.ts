import { mistake } from "./mistake.ts";

/** Mistakes in the file of references (CSL-JSON or BibTeX) itself. */
export const referenceMistakes = {
  "references-not-json": mistake(
    "error",
    () => "The references file stops being JSON here, so no citation can be looked up.",
    () =>
      "Export it again from your reference manager (CSL JSON), or mend the brackets, quotation marks and commas here.",
  ),
  "references-not-a-list": mistake(
    "error",
    () => "The references file holds no list of works.",
    () => "Export it as CSL JSON or BibTeX; a CSL JSON file begins with [.",
  ),
  "reference-not-an-entry": mistake<{ number: string }>(
    "warning",
    ({ number }) => `Entry ${number} of the references file is no work and is left out.`,
    () => "Take it away, or export the file again.",
  ),
  "reference-without-key": mistake<{ number: string }>(
    "warning",
    ({ number }) => `Entry ${number} of the references file has no key, so it cannot be cited.`,
    () => "Give it an “id”, for example the first author's name and the year.",
  ),
  "duplicate-reference": mistake<{ key: string }>(
    "warning",
    ({ key }) => `The key “${key}” is in the references file twice; the first one counts.`,
    () => "Take one of them away, or give it another key.",
  ),
  "reference-without-title": mistake<{ key: string }>(
    "warning",
    ({ key }) => `The work “${key}” has no title.`,
    () => "Add its title to the references file.",
  ),
  "reference-field-ignored": mistake<{ key: string; field: string }>(
    "warning",
    ({ key, field }) => `The field “${field}” of “${key}” is neither text nor number and is left out.`,
    () => "Write it as text in quotation marks.",
  ),
  "bibtex-without-key": mistake<{ type: string }>(
    "warning",
    ({ type }) => `This @${type} has no key, so it cannot be cited and is left out.`,
    ({ type }) => `Write one behind the bracket: @${type}{key, …`,
  ),
  "bibtex-unreadable": mistake<{ key: string }>(
    "error",
    ({ key }) => `“${key}” cannot be read from here on; reading goes on at the next entry.`,
    () => "Look for a missing brace, quotation mark, comma or = just before this place.",
  ),
  "bibtex-unknown-word": mistake<{ word: string }>(
    "warning",
    ({ word }) =>
      `“${word}” stands without braces and is no abbreviation that this file defines; it is taken as it is.`,
    ({ word }) => `Write {${word}}, or define it with @string.`,
  ),
  "bibtex-missing-parent": mistake<{ key: string; parent: string }>(
    "warning",
    ({ key, parent }) => `“${key}” refers to “${parent}”, which is not in this file.`,
    () => "Export both, or write the book's title, editors and publisher in the entry itself.",
  ),
  "bibtex-unknown-command": mistake<{ key: string; command: string }>(
    "note",
    ({ key, command }) => `The LaTeX command ${command} in “${key}” is not known; only its text is shown.`,
    () => "Write the sign itself: the file may hold any letter.",
  ),
};
