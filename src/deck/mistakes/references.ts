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
};
