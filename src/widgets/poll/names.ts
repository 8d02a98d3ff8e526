import { inlineRenderer } from "../../deck/inline.ts";
import type { Deck } from "../../deck/types.ts";
import type { RenderContext } from "../../deck/widget.ts";
import type { PollNames, SeminarNames } from "../../session/results/names.ts";
import { formOf } from "./forms.ts";
import { isPoll } from "./prepare.ts";
import type { PollSettings } from "./settings.ts";

/** What a seminar calls its polls, to be kept with the session that asks them. */
export function namesOf(deck: Deck): SeminarNames {
  const { inline, plain } = inlineRenderer(deck);
  const polls = deck.slides.flatMap((slide) =>
    slide.widgets.flatMap(({ id, name, settings }) => {
      if (name !== "poll" || !isPoll(settings)) return [];
      const context = { id, slideId: slide.id, language: deck.language, inline, plain, answers: true };
      return [pollNames(settings, context)];
    }),
  );
  return { id: deck.id, title: deck.title, language: deck.language, polls };
}

function pollNames(settings: PollSettings, context: RenderContext): PollNames {
  const form = formOf(settings);
  const cells = form.cells?.(settings, context) ?? form.rows?.(settings, context) ?? [];
  const before = settings.pair?.phase === "after" ? settings.pair.before : undefined;
  const correct = correctText(settings, context);
  const { drives } = settings;
  return {
    poll: context.id,
    slide: context.slideId,
    kind: settings.kind,
    about: settings.about,
    question: context.plain(settings.question),
    cells: cells.map(({ text }) => text),
    ...(correct === undefined ? {} : { correct }),
    ...(before === undefined ? {} : { before }),
    ...(drives === undefined ? {} : { drives: { widget: drives.widget, parameter: drives.parameter } }),
  };
}

function correctText(settings: PollSettings, { plain }: RenderContext): string | undefined {
  if (!("correct" in settings) || settings.correct === undefined) return undefined;
  if (typeof settings.correct === "number") return String(settings.correct);
  const correct = typeof settings.correct === "string" ? [settings.correct] : settings.correct;
  return correct.map(plain).join("; ");
}
