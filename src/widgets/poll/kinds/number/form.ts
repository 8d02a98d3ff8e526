import { escapeHtml } from "../../../../deck/html/escape.ts";
import type { RenderContext } from "../../../../deck/widget.ts";
import { bins, type NumberSettings } from "../../../../session/polls/number.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm, Row } from "../../form.ts";
import { plainRow } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

type Estimate = SettingsOf<"number">;

/** An estimate. */
export const numberForm: PollForm<Estimate> = {
  ask: blank,
  print: blank,
  show: (release, settings, context, before) => showRelease(release, binRows(settings), context, before),
  publish: (settings) => ({ kind: "number", rows: binRows(settings), from: settings.from, to: settings.to }),
  plan: ({ from, to, correct }) => ({
    settings: { from, to } satisfies NumberSettings,
    ...(correct === undefined ? {} : { correct }),
    worth: { values: bins({ from, to }).map((bin) => (bin.from + bin.to) / 2), low: from, high: to },
  }),
  describe: (settings, context) => `${range(settings, context)}.`,
  how: (_settings, context) => wordsFor(context.language).poll.room,
  cells: binRows,
};

function binRows(settings: Estimate): readonly Row[] {
  return bins(settings).map(({ from, to }) => plainRow(`${from}–${to}`));
}

function range({ from, to }: Estimate, context: RenderContext): string {
  return wordsFor(context.language).poll.ask.number(from, to);
}

function blank(settings: Estimate, context: RenderContext): string {
  return (
    `<p class="poll-blank"><span class="poll-line" aria-hidden="true"></span>` +
    `<span>${escapeHtml(range(settings, context))}</span></p>`
  );
}
