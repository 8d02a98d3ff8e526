import { mistake } from "./mistake.ts";

/** Mistakes of the seminar file as a whole. */
export const fileMistakes = {
  "empty-file": mistake(
    "error",
    () => "The seminar file is empty.",
    () => "Write a first slide: a line that begins with # and the seminar's title.",
  ),
  "no-slides": mistake(
    "error",
    () => "The seminar has no slides yet.",
    () =>
      "Write a first slide below the head of the file: a line that begins with # and the seminar's title.",
  ),
  "not-a-text": mistake(
    "error",
    () => "This file is not a text.",
    () => "Save it as plain text in UTF-8; a word processor calls that “Text” or “Markdown”, not .docx.",
  ),
  "file-too-large": mistake<{ millions: string }>(
    "error",
    ({ millions }) => `The file has ${millions} million characters, which is too much for a seminar.`,
    () => "Keep pictures in files of their own beside it, and write ![what it shows](picture.jpg).",
  ),
  "very-long-line": mistake(
    "warning",
    () => "This line is extremely long.",
    () => "If a picture was pasted in as text, save it as a file beside the seminar instead.",
  ),
  "wrong-encoding": mistake(
    "error",
    () => "The file was not saved as UTF-8, so some letters are lost.",
    () => "Save it again as UTF-8: most editors offer that under “Save as”.",
  ),
  "double-encoding": mistake(
    "warning",
    () => "These letters look as if the text had been saved twice in different encodings.",
    () => "Replace them by the letters that were meant, and save the file as UTF-8.",
  ),
};
