import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in YAML, in the head of the file and in widgets alike. */
export const yamlMistakes = {
  "yaml-colon": mistake<{ key: string; text: string }>(
    "error",
    ({ key }) => `The text of “${key}” has a colon in it, so it is read as a setting of its own.`,
    ({ key, text }) => `Put the text in quotation marks: ${key}: "${text}"`,
  ),
  "yaml-reserved-sign": mistake<{ sign: string }>(
    "error",
    ({ sign }) => `A text cannot begin with ${sign} here.`,
    () => "Put the whole text in quotation marks.",
  ),
  "yaml-tab": mistake(
    "error",
    () => "This line is indented with a tab.",
    () => "Indent with spaces, two for each level.",
  ),
  "yaml-indent": mistake(
    "error",
    () => "This line is not indented like its neighbours.",
    () =>
      "Let settings of one kind begin in the same column, two spaces further in than what they belong to.",
  ),
  "yaml-unclosed-quote": mistake(
    "error",
    () => "The quotation mark that begins this text has no second one.",
    () => "Put the same quotation mark at the end of the text.",
  ),
  "yaml-after-quote": mistake(
    "error",
    () => "There is something behind the closing quotation mark.",
    () => 'If the mark is meant as an apostrophe, put the whole text in the other kind: "it\'s".',
  ),
  "yaml-unclosed-bracket": mistake<{ bracket: string }>(
    "error",
    ({ bracket }) => `This bracket is never closed: its ${bracket} is missing.`,
    ({ bracket }) => `Put ${bracket} behind the last entry.`,
  ),
  "yaml-no-colon": mistake<{ text: string }>(
    "error",
    ({ text }) => `“${text}” is not a setting: its colon is missing.`,
    () => "Write a name, a colon, a space and the value; a longer text goes on with two spaces before it.",
  ),
  "yaml-duplicate-key": mistake<{ key: string }>(
    "error",
    ({ key }) => `“${key}” is set twice.`,
    () => "Keep one of the two lines.",
  ),
  "yaml-alias": mistake<{ name: string }>(
    "error",
    ({ name }) => `“*${name}” is read as a reference to a value that does not exist.`,
    () => "A text that begins with an asterisk needs quotation marks around it.",
  ),
  "yaml-recursion": mistake(
    "error",
    () => "These settings contain themselves, or repeat each other without end.",
    () => "Write the values out instead of using & and *.",
  ),
  "yaml-tag": mistake<{ tag: string }>(
    "error",
    ({ tag }) => `“${tag}” is read as a kind of data that does not exist.`,
    () => "A text that begins with an exclamation mark needs quotation marks around it.",
  ),
  "yaml-escape": mistake<{ text: string }>(
    "error",
    ({ text }) => `“${text}” means nothing between double quotation marks.`,
    () => "Write the backslash twice, or use single quotation marks.",
  ),
  "yaml-list-on-key-line": mistake(
    "error",
    () => "A list cannot begin on the line of its name.",
    () => "Begin it on the next line, or write it in square brackets: [one, two].",
  ),
  "yaml-too-deep": mistake(
    "error",
    () => "These settings are nested too deeply to be read.",
    () => "Take brackets away; four levels are enough for every setting.",
  ),
  "yaml-not-settings": mistake(
    "error",
    () => "Settings are expected here: a name, a colon, a space and a value on each line.",
    () => "Look for a missing colon, or a missing space behind one.",
  ),
  "yaml-syntax": mistake(
    "error",
    () => "This line cannot be read as a setting.",
    () => "Write a name, a colon, a space and the value; put texts with special signs in quotation marks.",
  ),
  "unknown-key": mistake<{ key: string; near?: string | undefined; known?: string | undefined }>(
    "error",
    ({ key }) => `“${key}” is not a setting here.`,
    ({ near, known }) => didYouMean(near, known ? `Known are: ${known}.` : "Take it away."),
  ),
  "missing-key": mistake<{ key: string; in: string }>(
    "error",
    ({ key, in: where }) => `“${key}” is missing${where}.`,
    ({ key }) => `Add a line with ${key}: and its value.`,
  ),
  "wrong-type": mistake<{ key: string; expected: string; found: string; hint: string }>(
    "error",
    ({ key, expected, found }) => `“${key}” should be ${expected}; this is ${found}.`,
    ({ hint }) => hint,
  ),
  "wrong-word": mistake<{ key: string; value: string; near?: string | undefined; known: string }>(
    "error",
    ({ key, value }) => `“${value}” is not a value for ${key}.`,
    ({ near, known }) => didYouMean(near, `Known are: ${known}.`),
  ),
  "wrong-size": mistake<{ key: string; want: string }>(
    "error",
    ({ key, want }) => `“${key}” should ${want}.`,
    () => "Change the value.",
  ),
  "wrong-value": mistake<{ key: string; why: string }>(
    "error",
    ({ key }) => `The value of “${key}” cannot be used.`,
    ({ why }) => why,
  ),
};
