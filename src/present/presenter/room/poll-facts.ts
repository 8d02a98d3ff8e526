import { readCountable, readPoll } from "../../../widgets/poll/published.ts";

/** What the console knows of a poll from its slide: what to call it, and what can be done with it. */
export interface PollFacts {
  readonly id: string;
  /** As plain text. */
  readonly question: string;
  /** What each cell of its result stands for, where hands can be counted; else empty. */
  readonly rows: readonly string[];
  /** The same, also where hands cannot be counted. */
  readonly labels: readonly string[];
  /** Results of knowledge polls may grow on the wall. */
  readonly about: "me" | "knowledge";
  /** Whether there is a correct answer to show in the end. */
  readonly hasAnswer: boolean;
}

/** The polls on a slide, in the order in which they stand there. */
export function pollsOnSlide(section: ParentNode): readonly PollFacts[] {
  return [...section.querySelectorAll<HTMLElement>('[data-widget="poll"]')].map(({ id, dataset }) =>
    readFacts(id, parse(dataset["settings"])),
  );
}

/** Reads what the poll's widget published. A poll that says nothing of itself is a poll all the same. */
export function readFacts(id: string, settings: unknown): PollFacts {
  const poll = readPoll(settings);
  return {
    id,
    question: poll?.question ?? "",
    rows: readCountable(settings)?.rows.map(({ text }) => text) ?? [],
    labels: poll && "rows" in poll ? poll.rows.map(({ text }) => text) : [],
    about: poll?.about ?? "me",
    hasAnswer: poll?.answer === true,
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
