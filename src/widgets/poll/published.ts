import { isRecord } from "../record.ts";
import type { Row } from "./form.ts";

/** What a page's script gets of a poll for which hands can be raised. The others have nothing to press yet. */
export interface Countable {
  readonly kind: string;
  /** As plain text. */
  readonly question: string;
  readonly rows: readonly Row[];
  /** Id of the first poll of the pair. */
  readonly before?: string;
  /** Which rows are correct; left out where answers must not leave the laptop. */
  readonly correct?: readonly number[];
}

/** Reads back what `publish` wrote; undefined for a poll that hands cannot answer. */
export function readCountable(settings: unknown): Countable | undefined {
  if (!isRecord(settings) || !Array.isArray(settings["rows"])) return undefined;
  const { kind, question, before, correct } = settings;
  const rows = settings["rows"].filter(isRow);
  if (typeof kind !== "string" || typeof question !== "string" || rows.length < 2) return undefined;
  return {
    kind,
    question,
    rows,
    ...(typeof before === "string" ? { before } : {}),
    ...(Array.isArray(correct) ? { correct: correct.filter((one) => typeof one === "number") } : {}),
  };
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value["html"] === "string" && typeof value["text"] === "string";
}
