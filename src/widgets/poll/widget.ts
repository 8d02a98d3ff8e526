import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import type { Release } from "../../session/polls/release.ts";
import { wordsFor } from "../../words/words.ts";
import { isRecord } from "../record.ts";
import type { RoomWidget } from "../room-widget.ts";
import { sentence } from "../sentence.ts";
import { formOf } from "./forms.ts";
import { planPoll } from "./plan.ts";
import { preparePoll } from "./prepare.ts";
import type { PublishedPoll } from "./published.ts";
import { pollSchema } from "./schema.ts";
import type { PollSettings } from "./settings.ts";

/** A question to the room. Each kind answers for itself, in kinds/ and in session/polls/. */
export const poll: RoomWidget<PollSettings> = {
  name: "poll",
  schema: pollSchema,
  prepare: preparePoll,
  render: (settings, context) => {
    const form = formOf(settings);
    return (
      `<div class="poll is-${settings.kind}">${question(settings, context)}${form.ask(settings, context)}` +
      `<div class="poll-foot"><p class="poll-how">${escapeHtml(form.how(settings, context))}</p></div></div>`
    );
  },
  print: (settings, context) => {
    const form = formOf(settings);
    const release = releaseOf(context, context.id);
    const before = settings.pair?.phase === "after" ? releaseOf(context, settings.pair.before) : undefined;
    // What may be answered stands in the result, too.
    const asked = release && release.shape !== "withheld" ? "" : form.print(settings, context);
    const result = release
      ? `<div class="poll-result">${form.show(release, settings, context, before)}</div>`
      : "";
    const answer = correctTexts(settings, context);
    const told =
      answer === ""
        ? ""
        : `<p class="poll-answer">${escapeHtml(wordsFor(context.language).poll.correctIs(answer))}</p>`;
    return (
      `<div class="poll is-${settings.kind}">${question(settings, context)}` +
      `${asked}${result}${told}</div>`
    );
  },
  describe: (settings, context) =>
    `${sentence(context.plain(settings.question))} ${formOf(settings).describe(settings, context)}`,
  plan: (settings) => ({ poll: planPoll(settings) }),
  key: (settings, context) => {
    const answer = correctTexts(settings, { ...context, answers: true });
    return answer === ""
      ? undefined
      : { question: context.plain(settings.question), answer, objectives: settings.objectives ?? [] };
  },
  publish: (settings, context): PublishedPoll => {
    const before = settings.pair?.phase === "after" ? settings.pair.before : undefined;
    const correct = correctRows(settings, context);
    return {
      ...formOf(settings).publish(settings, context),
      question: context.plain(settings.question),
      about: settings.about,
      floor: settings.floor,
      mayDecline: settings.preferNotToSay,
      hands: formOf(settings).rows !== undefined,
      ...(before === undefined ? {} : { before }),
      ...(correct.length === 0 ? {} : { correct }),
      ...(context.answers && planPoll(settings).correct !== undefined ? { answer: true as const } : {}),
    };
  },
};

/** The question, unless the slide's heading has said it already. */
function question(settings: PollSettings, context: RenderContext): string {
  const asked = bare(context.plain(settings.question));
  const heading = bare(context.slideTitle ?? "");
  // A heading may begin with a word of its own: “Poll: …”, “Estimate: …”, “Poll again: …”.
  const said =
    heading === asked || (heading.endsWith(` ${asked}`) && wordCount(heading) <= wordCount(asked) + 2);
  return asked === "" || said ? "" : `<p class="poll-question">${context.inline(settings.question)}</p>`;
}

/** Letters and digits alone: “I feel …” and “I feel…” are the same to a listener. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function wordCount(text: string): number {
  return text.split(" ").length;
}

/**
 * Which rows are correct: only where answers may be known, and not on the first poll of a pair, whose answer is
 * for the second one to show.
 */
function correctRows(settings: PollSettings, context: RenderContext): readonly number[] {
  if (!context.answers || settings.pair?.phase === "before") return [];
  if (settings.kind !== "choice" && settings.kind !== "choices") return [];
  const correct = typeof settings.correct === "string" ? [settings.correct] : (settings.correct ?? []);
  return settings.options.flatMap((option, index) => (correct.includes(option) ? [index] : []));
}

function correctTexts(settings: PollSettings, context: RenderContext): string {
  if (!context.answers || settings.pair?.phase === "before") return "";
  if (settings.kind === "number") return settings.correct === undefined ? "" : String(settings.correct);
  const rows = formOf(settings).rows?.(settings, context) ?? [];
  return correctRows(settings, context)
    .map((index) => rows[index]?.text ?? "")
    .join("; ");
}

function releaseOf(context: RenderContext, id: string | undefined): Release | undefined {
  const release = id === undefined ? undefined : context.results?.[id]?.release;
  return isRelease(release) ? release : undefined;
}

function isRelease(value: unknown): value is Release {
  const shapes: readonly unknown[] = [
    "withheld",
    "counts",
    "texts",
    "ranks",
  ] satisfies readonly Release["shape"][];
  return isRecord(value) && shapes.includes(value["shape"]);
}
