import { readJson, type Json, type JsonRecord } from "../../session/json.ts";

/** What of a change can be sent; a key without a value is taken away, which `null` says. */
export function readRecord(change: Readonly<Record<string, unknown>>): JsonRecord {
  const entries = Object.entries(change).flatMap(([key, value]): (readonly [string, Json])[] => {
    const json = value === undefined ? null : readJson(value);
    return json === undefined ? [] : [[key, json]];
  });
  return Object.fromEntries(entries);
}
