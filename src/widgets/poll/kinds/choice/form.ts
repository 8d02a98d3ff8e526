import type { ChoiceSettings } from "../../../../session/polls/choice.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm } from "../../form.ts";
import { boxesList, listed, optionRows, rowsList } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";
import { optionWorth } from "../../worth.ts";

/** One of several options. */
export const choiceForm: PollForm<SettingsOf<"choice">> = {
  ask: (settings, context) => rowsList(optionRows(settings, context)),
  print: (settings, context) => boxesList(optionRows(settings, context)),
  show: (release, settings, context, before) =>
    showRelease(release, optionRows(settings, context), context, before),
  describe: (settings, context) =>
    `${wordsFor(context.language).poll.ask.choice} ${listed(optionRows(settings, context))}.`,
  how: (settings, context) => {
    const { hands } = wordsFor(context.language).poll;
    return settings.about === "knowledge" ? hands.knowledge : hands.choice;
  },
  publish: (settings, context) => ({
    kind: "choice",
    rows: optionRows(settings, context),
    other: settings.other,
  }),
  plan: ({ options, other, correct }) => ({
    settings: { options, other } satisfies ChoiceSettings,
    ...(correct === undefined ? {} : { correct: options.indexOf(correct) }),
    ...optionWorth(options),
  }),
  rows: optionRows,
};
