import { boxName, pollBox, type Box } from "./box.ts";
import type { Session } from "./session.ts";

interface Opened {
  box: Box;
  readonly participants: Set<string>;
  /** Whether something was put into it since it was counted last. */
  changed: boolean;
}

/** The boxes into which something may be put at the moment, and who has. Never what. */
export interface OpenBoxes {
  /** Takes over which boxes are open from the session. */
  readonly follow: (session: Session) => void;
  readonly all: () => readonly Box[];
  readonly put: (box: Box, participant: string) => void;
  /** Somebody took back what they had put into it. */
  readonly take: (box: Box, participant: string) => void;
  readonly counted: (box: Box) => void;
  /** It could not be counted after all. */
  readonly again: (box: Box) => void;
  /** Those to be counted again. */
  readonly changed: () => readonly Box[];
  /** How many ballots lie in the boxes of open polls, by poll id. */
  readonly sizes: () => Readonly<Record<string, number>>;
}

export function openBoxes(): OpenBoxes {
  let opened = new Map<string, Opened>();
  const mark = (box: Box, changed: boolean): void => {
    const found = opened.get(boxName(box));
    if (found) found.changed = changed;
  };
  return {
    follow(session) {
      opened = new Map(
        boxesOf(session).map((box) => {
          const name = boxName(box);
          const known = opened.get(name);
          // Its poll may have another name by now.
          if (known) known.box = box;
          return [name, known ?? { box, participants: new Set(), changed: false }];
        }),
      );
    },
    all: () => [...opened.values()].map(({ box }) => box),
    put(box, participant) {
      opened.get(boxName(box))?.participants.add(participant);
      mark(box, true);
    },
    take(box, participant) {
      opened.get(boxName(box))?.participants.delete(participant);
      mark(box, true);
    },
    counted: (box) => mark(box, false),
    again: (box) => mark(box, true),
    changed: () => [...opened.values()].filter(({ changed }) => changed).map(({ box }) => box),
    sizes: () =>
      Object.fromEntries(
        [...opened.values()].flatMap(({ box, participants }) =>
          box.kind === "poll" ? [[box.poll, participants.size] as const] : [],
        ),
      ),
  };
}

function boxesOf(session: Session): readonly Box[] {
  if (session.ended) return [];
  const polls = Object.entries(session.polls).flatMap(([poll, state]): readonly Box[] =>
    state.phase === "open" ? [pollBox(poll, state)] : [],
  );
  const questions = session.questions
    .filter(({ state }) => state === "approved" || state === "answered")
    .map(({ id }): Box => ({ kind: "question", question: id }));
  return [...polls, ...questions, { kind: "pace", round: session.pace.round }];
}
