import type { Words } from "../../words/words.ts";
import type { Pace } from "./pace.ts";

/** Less than this is on time, seconds: nobody speaks to the second. */
const onTime = 30;

/** The pace in words: "1 min 10 s behind; ends 10:18; could skip 14, 15". `timeOfDay` formats milliseconds. */
export function paceSentence(
  pace: Pace | undefined,
  now: number,
  words: Words["presenter"],
  timeOfDay: (milliseconds: number) => string,
): string {
  if (!pace) return words.unplanned;
  const { drift, rest, skip } = pace;
  const parts = [
    Math.abs(drift) < onTime
      ? words.onTime
      : drift > 0
        ? words.behind(words.stretch(drift))
        : words.ahead(words.stretch(-drift)),
    words.ends(timeOfDay(now + rest * 1000)),
    ...(skip.length > 0 ? [words.skip(skip)] : []),
  ];
  return parts.join("; ");
}
