import type { Command } from "./commands.ts";

/** Who says something. Fixed when the connection is made (R1), never by what is said. */
export type Who =
  /** On this machine or over TLS. */
  | { readonly role: "presenter" }
  /** A phone on plain HTTP: moves, covers and steps polls, and reads no texts (R6). */
  | { readonly role: "remote" }
  | { readonly role: "attendee"; readonly participant: string };

export type Role = Who["role"];

const presenter: readonly Role[] = ["presenter"];
const stage: readonly Role[] = ["presenter", "remote"];
const attendee: readonly Role[] = ["attendee"];

/** Who may say what (R2, R6). */
const rights: Readonly<Record<Command["type"], readonly Role[]>> = {
  next: stage,
  previous: stage,
  go: stage,
  cover: stage,
  clock: presenter,
  open: stage,
  close: stage,
  show: stage,
  reveal: stage,
  "ask-again": presenter,
  "show-live": presenter,
  hands: presenter,
  review: presenter,
  "review-question": presenter,
  set: presenter,
  "note-pace": presenter,
  lock: presenter,
  end: presenter,
  vote: attendee,
  decline: attendee,
  withdraw: attendee,
  ask: attendee,
  upvote: attendee,
  pace: attendee,
};

export function may(who: Who, type: Command["type"]): boolean {
  return rights[type].includes(who.role);
}
