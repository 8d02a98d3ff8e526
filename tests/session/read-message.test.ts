import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/session/commands.ts";
import { decide } from "../../src/session/decide.ts";
import type { PageMessage } from "../../src/session/messages.ts";
import { readMessage } from "../../src/session/read-message.ts";
import { isHouseCommand } from "../../src/session/house.ts";
import { after, attendee, moment, on, plan, presenter } from "./plans.ts";

const run = { poll: "lean", run: 1 };
const commands: readonly Command[] = [
  { type: "next", turn: 3 },
  { type: "previous", turn: 0 },
  { type: "go", slide: "last", step: 0 },
  { type: "go", slide: "last", step: 0, cover: "black" },
  { type: "cover", cover: "white" },
  { type: "open", ...run },
  { type: "close", ...run },
  { type: "show", ...run },
  { type: "reveal", ...run },
  { type: "ask-again", ...run },
  { type: "show-live", ...run, on: false },
  { type: "hands", ...run, counts: [0, 12, 3] },
  { type: "review", ...run, texts: [0, 4], approve: true },
  { type: "review-question", question: "q1", verdict: "answered" },
  { type: "set", widget: "curve", change: { touch: 0.5, ghost: { touch: null } } },
  { type: "note-pace", round: 2 },
  { type: "lock", locked: true },
  { type: "clock", running: false },
  { type: "end" },
  { type: "vote", ...run, answer: { x: 0.25, y: -3 } },
  { type: "vote", ...run, answer: [1, "other"] },
  { type: "decline", ...run },
  { type: "withdraw", ...run },
  { type: "ask", text: "Why? \u{1F9F8}" },
  { type: "upvote", question: "q1", on: true },
  { type: "pace", signal: "slower" },
];
const messages: readonly PageMessage[] = [
  { type: "join", protocol: 1, deck: "deck", view: "attendee" },
  { type: "join", protocol: 1, deck: "deck", view: "presenter", participant: "p1.sig" },
  { type: "snapshot" },
  ...commands.map((command, number): PageMessage => ({ type: "sent", number, command })),
];

describe("what pages may send", () => {
  it.each(messages)("is read as it was meant: %j", (message) => {
    expect(readMessage(JSON.stringify(message))).toEqual(message);
  });

  const frame = (command: object) => JSON.stringify({ type: "sent", number: 1, command });
  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["no type", "{}"],
    ["an unknown type", '{"type":"constructor"}'],
    ["a type that is not a text", '{"type":["sent"]}'],
    ["one field more", '{"type":"snapshot","more":1}'],
    ["a command of another prototype", '{"type":"sent","number":1,"command":{"__proto__":{"type":"end"}}}'],
    ["an inherited command", frame({ type: "toString" })],
    ["a command with one field more", frame({ type: "end", now: true })],
    ["a command with one field less", frame({ type: "open", poll: "lean" })],
    ["a poll without a name", frame({ type: "open", poll: "", run: 1 })],
    ["a run that is a text", frame({ type: "open", poll: "lean", run: "1" })],
    ["a negative run", frame({ type: "open", poll: "lean", run: -1 })],
    ["half a run", frame({ type: "open", poll: "lean", run: 0.5 })],
    ["an endless name", frame({ type: "open", poll: "a".repeat(201), run: 1 })],
    ["an endless question", frame({ type: "ask", text: "a".repeat(4001) })],
    ["a word that is not one", frame({ type: "pace", signal: "__proto__" })],
    ["a change that is a list", frame({ type: "set", widget: "curve", change: [1] })],
    ["a depth that nobody means", frame({ type: "vote", ...run, answer: [[[[[[[1]]]]]]] })],
    ["a role in the message", '{"type":"join","protocol":1,"deck":"d","view":"attendee","role":"presenter"}'],
    ["a view that is not there", '{"type":"join","protocol":1,"deck":"d","view":"admin"}'],
    ["more than fits", frame({ type: "vote", ...run, answer: "a".repeat(16 * 1024) })],
  ])("is not read: %s", (_, text) => {
    expect(readMessage(text)).toBeUndefined();
  });
});

/** Changes a few places of a text: characters, values, whole parts doubled or cut out. */
function mutate(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [at, length, put]) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + put + now.slice(from + length);
  }, text);
}

const junk = fc.oneof(
  fc.constantFrom(
    "",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "-",
    "1e999",
    "null",
    "true",
    '"__proto__":',
    '"type":"end"',
    "\\u0000",
    "\uD800",
  ),
  fc.string({ maxLength: 4 }),
);
const torn = fc
  .tuple(
    fc.constantFrom(...messages),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 6 }), junk), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([message, changes]) => mutate(JSON.stringify(message), changes));

/** Other values in the places of a message, so that what comes out is JSON and nearly a message. */
const swapped = fc
  .tuple(
    fc.constantFrom(...messages),
    fc.array(
      fc.tuple(
        fc.nat({ max: 12 }),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.nat(), fc.boolean(), fc.string()),
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  )
  .map(([message, changes]) => {
    let place = 0;
    return JSON.stringify(message, (name, value: unknown) => {
      if (name === "") return value;
      const change = changes.find(([at]) => at === place);
      place += 1;
      return change === undefined ? value : change[1];
    });
  });
const mutated = fc.oneof(torn, swapped);

/** Written a second time from the type's side, and not from the reader's. */
const namesOf = (command: Command): string => Object.keys(command).toSorted().join();
const shapes = new Set(commands.map((command) => `${command.type}: ${namesOf(command)}`));

function isLegal(command: Command): boolean {
  const numbers = Object.values(command).filter((value) => typeof value === "number");
  const texts = Object.values(command).filter((value) => typeof value === "string");
  return (
    shapes.has(`${command.type}: ${namesOf(command)}`) &&
    numbers.every((value) => "answer" in command || (Number.isInteger(value) && value >= 0)) &&
    texts.every((value) => value.length <= 4000 || "answer" in command)
  );
}

describe("5,000 mutated frames", () => {
  const opened = after(on("asked"), { type: "open", ...run });

  it("never throw, never become something illegal, never give an attendee anything", () => {
    let read = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        const message = readMessage(text);
        if (message === undefined) return;
        read += 1;
        // A copy: what it says is what was sent, and no more.
        expect(JSON.parse(JSON.stringify(message))).toEqual(message);
        if (message.type !== "sent") return;
        if (isHouseCommand(message.command)) return;
        expect(isLegal(message.command)).toBe(true);
        for (const who of [attendee, presenter]) {
          const { kind } = decide(opened, message.command, who, plan, moment);
          if (who === attendee && kind === "events") expect(message.command.type).toBe("ask");
          if (who === attendee) expect(["events", "ballot", "refused"]).toContain(kind);
        }
      }),
      { numRuns: 5000, seed: 6 },
    );
    // Some mutations are harmless: the reader is not one that refuses everything.
    expect(read).toBeGreaterThan(50);
    expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
  });
});
