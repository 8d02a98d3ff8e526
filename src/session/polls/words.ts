import { cleanText } from "./clean-text.ts";
import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countTexts } from "./tally.ts";

export interface WordsSettings {
  /** How many entries one person may send. */
  readonly max: number;
}

/** UTF-16 units of one entry: a word or a short phrase. */
const longest = 40;

/** Words or short phrases for a cloud. An answer is a list of texts, `["warm", "at home"]`. Only approved ones reach the tally. */
export const words: PollKind<WordsSettings, readonly string[]> = {
  validate: (answer, settings) => {
    if (!Array.isArray(answer)) return refuse("unreadable");
    const sent: string[] = [];
    for (const one of answer) {
      if (typeof one !== "string") return refuse("unreadable");
      const clean = cleanText(one);
      if (clean.length > longest) return refuse("too-long");
      if (clean !== "") sent.push(clean);
    }
    if (sent.length === 0) return refuse("empty");
    if (sent.length > settings.max) return refuse("too-many");
    const keys = new Set(sent.map((one) => one.toLocaleLowerCase("en")));
    return keys.size < sent.length ? refuse("twice") : accept(sent);
  },
  tally: (answers, _settings, declined) => countTexts(answers.flat(), answers.length, declined),
  release: releaseTally,
};
