import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { usualLimits } from "../../src/server/room/limits.ts";
import { closeCodes } from "../../src/session/close-codes.ts";
import { protocol } from "../../src/session/messages.ts";
import { isRecord } from "../../src/session/polls/record.ts";
import { pollKinds } from "../../src/session/polls/kinds.ts";
import { paceSignals } from "../../src/session/commands.ts";
import { readMessage } from "../../src/session/read-message.ts";
import { withChange } from "../../src/session/views/change.ts";
import { who as mayWho } from "./who.ts";
import { root } from "../support/sources.ts";

const text = readFileSync(join(root, "docs/protocol.md"), "utf8");
const examples = (kind: string): readonly string[] =>
  [...text.matchAll(new RegExp("```json " + kind + "\\n([^`]*)```", "g"))].map(([, body]) => body ?? "");

describe("docs/protocol.md", () => {
  it.each(examples("page"))("T2 is read as it stands: %s", (example) => {
    expect(readMessage(example)).toEqual(JSON.parse(example));
  });

  it("has examples of all that an attendee may send", () => {
    const sent = examples("page").flatMap((example) => {
      const message = readMessage(example);
      return message?.type === "sent" ? [message.command.type] : [];
    });
    for (const type of mayWho("attendee")) expect(sent).toContain(type);
  });

  it("has examples of what comes back, of the version that is spoken", () => {
    const messages = examples("room").map(
      (example) => JSON.parse(example) as Readonly<Record<string, unknown>>,
    );
    expect(messages.map(({ type }) => type)).toEqual(["snapshot", "changed", "done", "refused"]);
    const [snapshot, changed] = messages;
    expect(snapshot?.["protocol"]).toBe(protocol);
    expect(changed?.["after"]).toBe(snapshot?.["revision"]);
    const [view, change] = [snapshot?.["view"], changed?.["change"]];
    if (!isRecord(view) || !isRecord(change)) throw new Error("no view");
    expect(withChange(view, change)).toMatchObject({
      position: { slide: "asked", step: 1 },
      reached: { welcome: 0, asked: 1 },
    });
  });

  it("T5 names every close code", () => {
    const rows = [...text.matchAll(/^\| (\d{4}) \| (\w+) \|/gm)].map(([, code, name]) => [
      name,
      Number(code),
    ]);
    expect(Object.fromEntries(rows)).toEqual(closeCodes);
  });

  it("names every kind of poll", () => {
    for (const kind of Object.keys(pollKinds))
      expect(text).toMatch(new RegExp(`^\\| [\\w, ]*\\b${kind}\\b`, "m"));
  });

  it("names every signal of the pace", () => {
    for (const signal of paceSignals) expect(text).toContain(`\`${signal}\``);
  });

  it("R5 R7 says the limits that hold", () => {
    const { attendees, connections, attendee, presenter, newcomers, participants, hello, unknown } =
      usualLimits;
    const number = (value: number) => value.toLocaleString("en");
    for (const row of [
      `| connections of attendees in a room | ${number(attendees)} |`,
      `| connections that have not joined yet | ${number(unknown)} |`,
      `| time to join | ${hello / 1000} s |`,
      `| connections of one participant | ${connections}, the oldest goes |`,
      `| messages of one participant | ${attendee.burst} at once, then ${attendee.perSecond} a second |`,
      `| messages of a presenter's page | ${presenter.burst} at once, then ${presenter.perSecond} a second |`,
      `| new participants | ${number(newcomers.burst)} at once, then ${newcomers.perSecond} a second |`,
      `| participants of a session | ${number(participants)} |`,
    ])
      expect(text).toContain(row);
  });
});
