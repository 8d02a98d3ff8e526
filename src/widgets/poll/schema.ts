import { z } from "zod";
import { choiceKeys, completeChoice } from "./kinds/choice/keys.ts";
import { choicesKeys, completeChoices } from "./kinds/choices/keys.ts";
import { completeGrid, gridKeys } from "./kinds/grid/keys.ts";
import { completeNumber, numberKeys } from "./kinds/number/keys.ts";
import { completeRank, rankKeys } from "./kinds/rank/keys.ts";
import { completeScale, scaleKeys } from "./kinds/scale/keys.ts";
import { completeText, textKeys } from "./kinds/text/keys.ts";
import { completeWords, wordsKeys } from "./kinds/words/keys.ts";
import { floors } from "../../session/polls/policy.ts";
import type { PollSettings } from "./settings.ts";

const written = z.discriminatedUnion("kind", [
  choiceKeys,
  choicesKeys,
  scaleKeys,
  numberKeys,
  wordsKeys,
  textKeys,
  rankKeys,
  gridKeys,
]);

/** What may be written in a poll: one set of keys for each kind, completed to settings. */
export const pollSchema = written.superRefine(needs).transform(complete);

type Written = z.infer<typeof written>;

/** What each kind cannot do without, beside its question; its second of a pair takes it from the first. */
const needed: Readonly<Record<string, readonly string[]>> = {
  choice: ["options"],
  choices: ["options"],
  rank: ["options"],
  grid: ["x", "y"],
};

function needs(poll: Written, context: z.RefinementCtx): void {
  if (poll.pair !== "after") {
    for (const key of ["question", ...(needed[poll.kind ?? "choice"] ?? [])]) {
      if (Reflect.get(poll, key) === undefined) {
        context.addIssue({ code: "invalid_type", expected: "string", path: [key], input: undefined });
      }
    }
  }
  const { floor, about } = complete(poll);
  if (poll.k !== undefined && poll.k < floor) {
    const message = `A result about ${about === "me" ? "people themselves" : "knowledge"} needs at least ${floors[about]} answers; write more, or leave it out.`;
    context.addIssue({ code: "custom", path: ["k"], message });
  }
}

function complete(poll: Written): PollSettings {
  switch (poll.kind) {
    case "choices":
      return completeChoices(poll);
    case "scale":
      return completeScale(poll);
    case "number":
      return completeNumber(poll);
    case "words":
      return completeWords(poll);
    case "text":
      return completeText(poll);
    case "rank":
      return completeRank(poll);
    case "grid":
      return completeGrid(poll);
    case "choice":
    case undefined:
      return completeChoice(poll);
    default:
      return poll satisfies never;
  }
}
