import type { Json } from "../../session/json.ts";
import { bins } from "../../session/polls/number.ts";
import type { PublishedPoll } from "./published.ts";

/** A correct answer that was told: what it is, and the rows of a result that it marks. */
export interface Correct {
  readonly text: string;
  readonly rows: readonly number[];
  /** Where it lies between the ends of a scale or of an estimate. */
  readonly value?: number;
}

/** What the answer that the room's view told means for a poll: it looks as an attendee would have sent it. */
export function correctOf(poll: PublishedPoll, answer: Json | undefined): Correct | undefined {
  if (answer === undefined || !("rows" in poll)) return undefined;
  if ("other" in poll) {
    const rows = [answer].flat().filter((one) => typeof one === "number");
    return { rows, text: rows.map((index) => poll.rows[index]?.text ?? "").join("; ") };
  }
  if (!("from" in poll) || typeof answer !== "number") return undefined;
  const row = bins(poll).findIndex((bin) => answer < bin.to);
  return { rows: [row < 0 ? poll.rows.length - 1 : row], text: String(answer), value: answer };
}
