import { fieldsOf, type Fields } from "../fields.ts";
import { own } from "../own.ts";
import { pollKinds, type PollKindName } from "../polls/kinds.ts";
import type { PollNames, SeminarNames } from "./names.ts";

/** Longest text that is read back, UTF-16 units: a question is far shorter. */
const longest = 4000;

/** What a seminar called its polls, read back from where it was kept; undefined for what is not that. */
export function readNames(value: unknown): SeminarNames | undefined {
  const fields = fieldsOf(value);
  const id = fields?.name("id");
  const title = fields?.text("title", longest);
  const language = fields?.word("language");
  const polls = fields?.json("polls");
  if (id === undefined || title === undefined || language === undefined || !Array.isArray(polls))
    return undefined;
  return { id, title, language, polls: polls.flatMap((poll) => readPoll(fieldsOf(poll)) ?? []) };
}

function readPoll(fields: Fields | undefined): PollNames | undefined {
  const poll = fields?.name("poll");
  const slide = fields?.name("slide");
  const kind = fields?.word("kind");
  const about = fields?.oneOf("about", ["me", "knowledge"]);
  const question = fields?.text("question", longest);
  const cells = fields?.json("cells");
  if (fields === undefined || poll === undefined || slide === undefined || about === undefined)
    return undefined;
  if (!isKind(kind) || question === undefined || !Array.isArray(cells)) return undefined;
  const correct = fields.text("correct", longest);
  const before = fields.name("before");
  const drives = fields.fields("drives");
  const [widget, parameter] = [drives?.name("widget"), drives?.name("parameter")];
  return {
    poll,
    slide,
    kind,
    about,
    question,
    cells: cells.map(String),
    ...(correct === undefined ? {} : { correct }),
    ...(before === undefined ? {} : { before }),
    ...(widget === undefined || parameter === undefined ? {} : { drives: { widget, parameter } }),
  };
}

function isKind(kind: string | undefined): kind is PollKindName {
  return kind !== undefined && own(pollKinds, kind) !== undefined;
}
