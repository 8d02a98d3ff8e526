import type { SQLOutputValue } from "node:sqlite";
import type { Ballot } from "../../session/count.ts";
import type { Event } from "../../session/events.ts";
import { readJson, type Json } from "../../session/json.ts";
import { isRecord } from "../../session/polls/record.ts";
import type { OwnBallot, SessionInfo } from "../../session/store.ts";
import { DamagedError } from "./sqlite-failure.ts";

export type Row = Readonly<Record<string, SQLOutputValue>>;

export function eventOf(row: Row): Event {
  const event: unknown = parse(textOf(row, "event"));
  if (!isRecord(event) || typeof event["type"] !== "string") throw new DamagedError("not an event");
  // Only `append` writes into the log, and the tables' version says how.
  return event as unknown as Event;
}

export function ballotOf(row: Row): Ballot {
  return {
    participant: textOf(row, "participant"),
    answer: jsonOf(textOf(row, "answer")),
    counted: row["counted"] === null ? undefined : jsonOf(textOf(row, "counted")),
  };
}

export function ownBallotOf(row: Row): OwnBallot {
  return { box: textOf(row, "box"), answer: jsonOf(textOf(row, "answer")) };
}

export function infoOf(row: Row): SessionInfo {
  return {
    id: textOf(row, "id"),
    deck: textOf(row, "deck"),
    startedAt: numberOf(row, "started_at"),
    key: textOf(row, "key"),
    revision: numberOf(row, "revision"),
    ended: numberOf(row, "ended") === 1,
  };
}

export function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== "number") throw new DamagedError(`${column} is not a number`);
  return value;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new DamagedError(`${column} is not a text`);
  return value;
}

function jsonOf(text: string): Json {
  const value = readJson(parse(text));
  if (value === undefined) throw new DamagedError("not plain data");
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedError("not JSON");
  }
}
