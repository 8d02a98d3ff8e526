import type { Command } from "../../session/commands.ts";
import type { HouseCommand } from "../../session/house.ts";
import type { Json } from "../../session/json.ts";
import type { OwnPart } from "../../session/messages.ts";
import { own } from "../../session/own.ts";
import { declined } from "../../session/polls/live.ts";
import type { RoomView } from "../../session/views/room-view.ts";

/** What this participant has sent and may still change, as far as the page knows. */
export interface KnownOwnPart {
  readonly read: () => OwnPart;
  /** What a snapshot says is so; one that says nothing of it leaves what is known, less what is over. */
  readonly take: (told: OwnPart | undefined, view: RoomView) => void;
  /** The room has kept this. */
  readonly done: (command: Command | HouseCommand) => void;
  /** Forgets answers to runs that are over. */
  readonly follow: (view: RoomView) => void;
}

interface Answered {
  readonly run: number;
  readonly answer: Json;
  /** The name that the poll was opened under. */
  under: string;
}

export function createOwnPart(): KnownOwnPart {
  let answers = new Map<string, Answered>();
  let upvoted: readonly string[] = [];
  let known: OwnPart = { answers: {}, upvoted: [] };

  const note = (): void => {
    const entries = [...answers].map(([poll, { answer }]) => [poll, answer] as const);
    known = { answers: Object.fromEntries(entries), upvoted };
  };

  /** The author changed the title from which the poll's name was made. */
  const carry = (poll: string, was: string): void => {
    const here = answers.get(poll);
    if (here) here.under = was;
    const found = here ? undefined : [...answers].find(([, { under }]) => under === was);
    if (!found) return;
    answers.delete(found[0]);
    answers.set(poll, found[1]);
    note();
  };

  const follow = (view: RoomView): void => {
    const before = answers.size;
    for (const [poll, { was }] of Object.entries(view.polls)) if (was !== undefined) carry(poll, was);
    for (const [poll, { run }] of answers)
      if ((own(view.polls, poll)?.run ?? run) !== run) answers.delete(poll);
    if (answers.size !== before) note();
  };

  return {
    read: () => known,
    take(told, view) {
      if (told === undefined) return follow(view);
      answers = new Map(
        Object.entries(told.answers).map(([poll, answer]) => {
          const { run = 1, was: under = poll } = own(view.polls, poll) ?? {};
          return [poll, { run, answer, under }];
        }),
      );
      upvoted = told.upvoted;
      note();
    },
    done(command) {
      if (command.type === "vote" || command.type === "decline") {
        const answer = command.type === "vote" ? command.answer : declined;
        answers.set(command.poll, { run: command.run, answer, under: command.poll });
      } else if (command.type === "withdraw") {
        answers.delete(command.poll);
      } else if (command.type === "upvote") {
        const others = upvoted.filter((question) => question !== command.question);
        upvoted = command.on ? [...others, command.question] : others;
      } else return;
      note();
    },
    follow,
  };
}
