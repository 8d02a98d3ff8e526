import type { RankSettings } from "../../../../session/polls/rank.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm } from "../../form.ts";
import { boxesList, listed, optionRows, rowsList } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

/** All options in an order. */
export const rankForm: PollForm<SettingsOf<"rank">> = {
  ask: (settings, context) => rowsList(optionRows(settings, context)),
  print: (settings, context) => boxesList(optionRows(settings, context)),
  show: (release, settings, context) => showRelease(release, optionRows(settings, context), context),
  publish: (settings, context) => ({ kind: "rank", rows: optionRows(settings, context) }),
  plan: ({ options }) => ({ settings: { options } satisfies RankSettings }),
  describe: (settings, context) =>
    `${wordsFor(context.language).poll.ask.rank} ${listed(optionRows(settings, context))}.`,
  how: (_settings, context) => {
    const { ask, room } = wordsFor(context.language).poll;
    return `${ask.rank.replace(/:$/, ".")} ${room}`;
  },
  cells: optionRows,
};
