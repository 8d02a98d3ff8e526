import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import type { RoomWidget } from "../room-widget.ts";
import { anyTime } from "../times.ts";
import type { Pace } from "./pace.ts";

const schema = z.strictObject({
  kind: z
    .enum(["paced", "senses", "contact"])
    .default("paced")
    .describe("Paced breathing, five senses, or contact with floor and chair"),
  in: z.number().min(1).max(20).default(5).describe("Seconds to breathe in"),
  hold: z.number().min(0).max(20).default(0).describe("Seconds to hold"),
  out: z.number().min(1).max(20).default(5).describe("Seconds to breathe out"),
  cycles: z.int().min(1).max(60).default(6).describe("How many breaths"),
  alternative: z
    .string()
    .optional()
    .describe("What to do for people to whom breathing exercises are not welcome"),
});

type Settings = z.infer<typeof schema>;

/** Grounding: paced breathing that begins only when someone presses, or a list to go through with the eyes open. */
export const breathe: RoomWidget<Settings> = {
  name: "breathe",
  schema,
  layout: "grounding",
  render: (settings, context) => `<div class="breathe-still">${body(settings, context)}</div>`,
  print: (settings, context) => `<div class="breathe-print">${body(settings, context)}</div>`,
  describe: (settings, context) => {
    const words = wordsFor(context.language).breathe;
    const alternative = settings.alternative === undefined ? [] : [context.plain(settings.alternative)];
    return [...says(settings, context), words.free, ...alternative].join(" ");
  },
  publish: (settings) =>
    settings.kind === "paced"
      ? ({ in: settings.in, hold: settings.hold, out: settings.out, cycles: settings.cycles } satisfies Pace)
      : undefined,
  plan: (settings) => (settings.kind === "paced" ? { state: { startedAt: anyTime } } : {}),
};

function says(settings: Settings, context: RenderContext): readonly string[] {
  const words = wordsFor(context.language).breathe;
  return {
    paced: [words.pace(settings.in, settings.hold, settings.out, settings.cycles)],
    senses: words.senses.map((line) => `${line}.`),
    contact: words.contact.map((line) => `${line}.`),
  }[settings.kind];
}

function body(settings: Settings, context: RenderContext): string {
  const words = wordsFor(context.language).breathe;
  const alternative =
    settings.alternative === undefined
      ? ""
      : `<p class="breathe-alternative">${context.inline(settings.alternative)}</p>`;
  const lines = says(settings, context);
  const main =
    settings.kind === "paced"
      ? `<p class="breathe-pace">${escapeHtml(lines.join(" "))}</p>`
      : `<ol class="breathe-list">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ol>`;
  return `${main}<p class="breathe-free">${escapeHtml(words.free)}</p>${alternative}`;
}
