import { en } from "./en.ts";

/** Everything the interface says, in one language. A language is one file here and one line below. */
export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/** The words for a BCP 47 language, English where there are none yet. */
export function wordsFor(language: string): Words {
  return languages[language.split("-")[0] ?? "en"] ?? en;
}
