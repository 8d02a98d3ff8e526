import type { Deck } from "../../deck/types.ts";
import { isLayoutName, layouts, type LayoutName } from "../../handout/layouts/catalogue.ts";
import { isPaperName, paperNames, type PaperName } from "../../handout/paper.ts";
import type { Call, Flag } from "../command.ts";
import { usage } from "../parse.ts";
import { findResults } from "./find-results.ts";
import type { Wishes } from "./make-page.ts";
import { readOwnNotes } from "./read-own-notes.ts";

const layoutList = Object.keys(layouts).join(", ");

/** What may be asked of a handout on a command line. */
export const wishFlags = {
  layout: { type: "string", value: "NAME", about: `${layoutList}; 3 if left out` },
  paper: { type: "string", value: "a4|letter", about: "a4 if left out" },
  grey: { type: "boolean", about: "For printers and copiers without colours" },
  answers: {
    type: "string",
    value: "none|correct|results",
    about: "Nothing, the key to the knowledge check, or also what the room answered; none if left out",
  },
  session: { type: "string", value: "ID|FILE", about: "Whose results; the last session of it if left out" },
  attendee: {
    type: "string",
    value: "FILE",
    about: "An attendee's own notes, as the attendee's page saves them",
  },
} as const satisfies Readonly<Record<string, Flag>>;

/** Reads them. Throws AttuneError where a word is unknown, or a file that was named cannot be read. */
export async function readWishes(
  name: string,
  { text, on }: Call,
  file: string,
  deck: Deck,
): Promise<Wishes> {
  const answers = text("answers") ?? (text("session") === undefined ? "none" : "results");
  if (answers !== "none" && answers !== "correct" && answers !== "results")
    throw usage(
      "unknown-answers",
      `There is no \`${answers}\` for answers: it is none, correct or results.`,
      name,
    );
  const attendee = text("attendee");
  return {
    layout: readLayout(text("layout"), name),
    paper: readPaper(text("paper"), name),
    grey: on("grey"),
    key: answers !== "none",
    ...(answers === "results" ? { session: await findResults(text("session"), file, deck) } : {}),
    ...(attendee === undefined ? {} : { own: readOwnNotes(attendee) }),
  };
}

/** The layout of that name; three slides a page if none is named. */
export function readLayout(word = "3", name: string): LayoutName {
  if (isLayoutName(word)) return word;
  throw usage("unknown-layout", `There is no layout \`${word}\`. There are ${layoutList}.`, name);
}

/** The paper of that name; A4 if none is named. */
export function readPaper(word = "a4", name: string): PaperName {
  if (isPaperName(word)) return word;
  throw usage("unknown-paper", `There is no paper \`${word}\`: it is ${paperNames.join(" or ")}.`, name);
}
