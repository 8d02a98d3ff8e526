import type { ClearReceipt } from "../../session/results/receipt.ts";
import { wordsFor } from "../../words/words.ts";

/** A receipt as lines to be read and saved, dates as the presenter's system writes them. */
export function receiptText(receipt: ClearReceipt, language: string): readonly string[] {
  const words = wordsFor(language).sessions;
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  const { polls, texts, questions, events, names } = receipt;
  return [
    words.receiptOf(receipt.title, date.format(receipt.startedAt)),
    words.clearedAt(date.format(receipt.clearedAt)),
    ...words.receiptLines({ polls, texts, questions, events, names }),
    receipt.swept ? words.swept : words.notSwept,
  ];
}
