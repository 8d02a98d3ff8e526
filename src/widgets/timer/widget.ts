import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import type { RoomWidget } from "../room-widget.ts";
import { anyTime } from "../times.ts";
import { face, longest } from "./clock.ts";

const schema = z.strictObject({
  minutes: z.number().min(0.25).max(180).describe("How long the exercise takes"),
  label: z.string().optional().describe("What the time is for"),
  sound: z.boolean().default(false).describe("A soft tone at the end; silent unless you ask for it"),
});

type Settings = z.infer<typeof schema>;

/** The minutes of an exercise, silent unless asked otherwise. */
export const timer: RoomWidget<Settings> = {
  name: "timer",
  schema,
  layout: "exercise",
  render: (settings, context) =>
    `<div class="timer-still">${label(settings, context)}` +
    `<p class="timer-face">${face(settings.minutes * 60_000)}</p></div>`,
  print: (settings, context) =>
    `<div class="timer-print">${label(settings, context)}<p>${escapeHtml(minutes(settings, context))}</p></div>`,
  describe: (settings, context) =>
    settings.label === undefined
      ? `${minutes(settings, context)}.`
      : `${context.plain(settings.label)}: ${minutes(settings, context)}.`,
  publish: (settings) => ({ minutes: settings.minutes, sound: settings.sound }),
  plan: () => {
    const stretch = { kind: "range", from: 0, to: longest } as const;
    return { state: { running: { kind: "flag" }, left: stretch, endsAt: anyTime, whole: stretch } };
  },
};

function minutes(settings: Settings, context: RenderContext): string {
  const seconds = Math.round(settings.minutes * 60);
  return wordsFor(context.language).timer.sayLeft(Math.floor(seconds / 60), seconds % 60);
}

function label(settings: Settings, context: RenderContext): string {
  return settings.label === undefined ? "" : `<p class="timer-label">${context.inline(settings.label)}</p>`;
}
