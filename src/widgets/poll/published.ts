import type { About } from "../../session/polls/policy.ts";
import { isRecord } from "../record.ts";
import type { Row } from "./form.ts";

/**
 * What a page's script gets of a poll: all that it takes to ask and to show, and nothing that must not leave the
 * laptop (S1). What an answer looks like stands in session/polls, one file a kind.
 */
export type PublishedPoll = {
  [Kind in keyof PublishedKinds]: PublishedCommon & PublishedKinds[Kind] & { readonly kind: Kind };
}[keyof PublishedKinds];

export type PublishedOf<Kind extends keyof PublishedKinds> = Extract<PublishedPoll, { readonly kind: Kind }>;

/** Polls whose answers have names of their own. */
export type Rowed = Extract<PublishedPoll, { readonly rows: readonly Row[] }>;

interface PublishedCommon {
  /** As plain text. */
  readonly question: string;
  readonly about: About;
  /** The fewest answers from which a result is shown. */
  readonly floor: number;
  /** Whether one may rather not say. */
  readonly mayDecline: boolean;
  /** Whether hands can be counted for it, one number for each row. */
  readonly hands: boolean;
  /** Id of the first poll of the pair. */
  readonly before?: string;
  /** Which rows are correct; left out where answers must not leave the laptop. */
  readonly correct?: readonly number[];
  /** There is a correct answer to show in the end; left out with it. */
  readonly answer?: true;
}

/** `rows`: what the cells of a release are called, in their order. */
interface PublishedKinds {
  /** Where `other`, the last row is *something else*, which is answered as `"other"` and not by its place. */
  readonly choice: { readonly rows: readonly Row[]; readonly other: boolean };
  /** `max`: how many one person may choose. */
  readonly choices: { readonly rows: readonly Row[]; readonly other: boolean; readonly max: number };
  /** A row for each point from `from` to `to`; `labels`: what the points mean, empty where nothing is written. */
  readonly scale: {
    readonly rows: readonly Row[];
    readonly from: number;
    readonly to: number;
    readonly labels: readonly Row[];
  };
  /** Its rows are the stretches in which answers are counted. */
  readonly number: { readonly rows: readonly Row[]; readonly from: number; readonly to: number };
  /** `max`: how many one person may send; `moderated`: somebody reads them before they appear. */
  readonly words: { readonly max: number; readonly moderated: boolean };
  readonly text: { readonly moderated: boolean };
  readonly rank: { readonly rows: readonly Row[] };
  readonly grid: { readonly x: PublishedAxis; readonly y: PublishedAxis };
}

export interface PublishedAxis {
  readonly from: number;
  readonly to: number;
  readonly label: Row;
  /** What its two ends mean. */
  readonly low: Row;
  readonly high: Row;
}

/** What a poll of each kind has beside what every poll has. */
export type Asked = {
  [Kind in keyof PublishedKinds]: PublishedKinds[Kind] & { readonly kind: Kind };
}[keyof PublishedKinds];

/** Reads back what `publish` wrote; undefined for anything else: a page of another version may have written it. */
export function readPoll(settings: unknown): PublishedPoll | undefined {
  if (!isRecord(settings)) return undefined;
  return isPublished(settings) ? settings : undefined;
}

/** A poll that hands can answer. */
export function readCountable(settings: unknown): Rowed | undefined {
  const poll = readPoll(settings);
  return poll?.hands === true && "rows" in poll ? poll : undefined;
}

const rowed: ReadonlySet<unknown> = new Set(["choice", "choices", "scale", "number", "rank"]);
const others: ReadonlySet<unknown> = new Set(["words", "text", "grid"]);

function isPublished(value: object): value is PublishedPoll {
  const { kind, question, floor, rows } = { kind: "", question: "", floor: 0, rows: [], ...value };
  if (typeof question !== "string" || typeof floor !== "number") return false;
  return rowed.has(kind) ? Array.isArray(rows) && rows.length > 0 && rows.every(isRow) : others.has(kind);
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value["html"] === "string" && typeof value["text"] === "string";
}
