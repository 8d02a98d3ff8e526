import { cleanText } from "./clean-text.ts";
import { accept, refuse, type PollKind } from "./kind.ts";
import { releaseTally } from "./release.ts";
import { countTexts } from "./tally.ts";

/** Open text needs nothing to be said about it. */
export type TextSettings = object;

/** UTF-16 units of one answer: about five lines on a phone. */
const longest = 500;

/** Open text. An answer is the text. Only approved texts reach the tally. */
export const text: PollKind<TextSettings, string> = {
  validate: (answer) => {
    if (typeof answer !== "string") return refuse("unreadable");
    const clean = cleanText(answer);
    if (clean === "") return refuse("empty");
    return clean.length > longest ? refuse("too-long") : accept(clean);
  },
  tally: (answers, _settings, declined) => countTexts(answers, answers.length, declined),
  release: releaseTally,
};
