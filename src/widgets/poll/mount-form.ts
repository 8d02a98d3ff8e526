import type { Validated } from "../../session/polls/kind.ts";
import type { Words } from "../../words/words.ts";
import type { PublishedOf, PublishedPoll } from "./published.ts";

/** The controls with which one answers a poll; one maker for each kind, in kinds/NAME/mount-answer.ts. */
export interface AnswerForm {
  readonly element: HTMLElement;
  /** What is chosen or typed, as its kind takes it; it may be no answer yet. */
  readonly read: () => unknown;
  /** Whether it is one: what the room would say, too. */
  readonly check: (answer: unknown) => Validated<unknown>;
  /** Puts an answer into the controls; what makes no sense counts as none. */
  readonly show: (answer: unknown) => void;
  /** Where to begin, and to mend. */
  readonly focus: () => void;
  /** True where choosing is answering: there is nothing to send besides. */
  readonly atOnce: boolean;
  /** What the answer is in words, for the line that repeats it. */
  readonly say: (answer: unknown) => string;
}

export interface FormPlace {
  /** The poll's id, for the ids of its controls. */
  readonly id: string;
  readonly words: Words["attendee"]["poll"];
  /** Something was chosen or typed. */
  readonly changed: () => void;
}

/** Makes the controls of one kind. A method's type, so that those of all kinds stand in one table. */
export type MakeForm<Kind extends PublishedPoll["kind"]> = {
  make(poll: PublishedOf<Kind>, place: FormPlace): AnswerForm;
}["make"];
