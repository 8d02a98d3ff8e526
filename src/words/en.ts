/**
 * English. Sentence case, short and warm; no jargon. One group per place where the words are seen; values are
 * strings, or functions where a number or name goes in.
 */
export const en = {
  home: {
    title: "Seminars",
    present: "Present",
    presenter: "Presenter window",
    presentOf: (title: string) => `Present “${title}”`,
    presenterOf: (title: string) => `Presenter window of “${title}”`,
    minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
    slides: (count: number) => (count === 1 ? "1 slide" : `${count} slides`),
    mistakes: (errors: number, warnings: number) =>
      [
        errors === 0 ? "" : errors === 1 ? "1 mistake" : `${errors} mistakes`,
        warnings === 0 ? "" : warnings === 1 ? "1 thing to look at" : `${warnings} things to look at`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    firstAt: (line: number) => `first in line ${line}`,
    unreadable: "This file cannot be read.",
    emptyTitle: (folder: string) => `No seminars in ${folder} yet`,
    emptyHow:
      "A seminar is one text file whose name ends with .md. Put one into this folder, and it appears here by itself. It can begin as small as this:",
    emptyExample:
      "---\ntitle: My first seminar\n---\n\n# My first seminar\n\n---\n\n## One sentence that says the point\n\n- A first thought\n- A second one\n\nNote: What I want to say here.\n",
    elsewhere: "Your seminars are in another folder? End Attune with Ctrl+C and name the folder when you start it:",
    elsewhereCommand: "npm start -- path/to/your/folder",
    gone: "Attune has been ended. This page comes back when it is started again.",
  },
  projector: {},
  presenter: {},
  page: {
    part: (part: number, parts: number) => `Part ${part} of ${parts}`,
    exercise: "Exercise",
    vignette: "Vignette",
    invented: "Invented \u2013 not a real person or couple",
    mistakes: "To mend on this slide",
    where: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
    moreMistakes: (count: number) => (count === 1 ? "And one more." : `And ${count} more.`),
  },
  hormones: {},
  chart: {},
  poll: {},
  breathe: {},
  timer: {},
  join: {},
};
