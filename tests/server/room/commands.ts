import type { Command } from "../../../src/session/commands.ts";

const run = { poll: "lean", run: 1 };

/** One of each that only presenters may say. */
export const presenterCommands: readonly Command[] = [
  { type: "next", turn: 0 },
  { type: "previous", turn: 0 },
  { type: "go", slide: "last", step: 0 },
  { type: "cover", cover: "black" },
  { type: "clock", running: true },
  { type: "open", ...run },
  { type: "close", ...run },
  { type: "show", ...run },
  { type: "reveal", ...run },
  { type: "ask-again", ...run },
  { type: "show-live", ...run, on: true },
  { type: "hands", ...run, counts: [1, 2, 3] },
  { type: "review", ...run, texts: [0], approve: true },
  { type: "review-question", question: "q", verdict: "approved" },
  { type: "set", widget: "curve", change: { large: true } },
  { type: "note-pace", round: 1 },
  { type: "lock", locked: true },
  { type: "end" },
];

/** What a phone on plain HTTP may say (R6). */
export const remoteCommands = new Set<Command["type"]>([
  "next",
  "previous",
  "go",
  "cover",
  "open",
  "close",
  "show",
  "reveal",
]);
