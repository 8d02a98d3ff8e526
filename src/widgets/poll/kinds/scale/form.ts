import { escapeHtml } from "../../../../deck/html/escape.ts";
import type { RenderContext } from "../../../../deck/widget.ts";
import { points, type ScaleSettings } from "../../../../session/polls/scale.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm, Row } from "../../form.ts";
import { markdownRow } from "../../rows.ts";
import type { SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

type Scale = SettingsOf<"scale">;

/** A point on a scale. */
export const scaleForm: PollForm<Scale> = {
  ask: line,
  print: line,
  show: (release, settings, context, before) =>
    showRelease(release, scaleRows(settings, context), context, before),
  describe: (settings, context) => {
    const rows = scaleRows(settings, context);
    return wordsFor(context.language).poll.ask.scale(rows[0]?.text ?? "", rows.at(-1)?.text ?? "");
  },
  how: (_settings, context) => wordsFor(context.language).poll.hands.scale,
  publish: (settings, context) => ({
    kind: "scale",
    rows: scaleRows(settings, context),
    from: settings.from,
    to: settings.to,
    labels: points(settings).map((_, index) => markdownRow(labels(settings, context)[index] ?? "", context)),
  }),
  plan: ({ from, to }) => {
    const values = points({ from, to });
    return {
      settings: { from, to } satisfies ScaleSettings,
      worth: { values, low: from, high: to },
      names: values.map(String),
    };
  },
  rows: scaleRows,
};

/** The label of each point, by its place; empty where only the ends have one. */
function labels(settings: Scale, context: RenderContext): readonly string[] {
  const given = settings.scale ? wordsFor(context.language).poll.scales[settings.scale] : settings.labels;
  const count = settings.to - settings.from + 1;
  if (given === undefined) return [];
  if (given.length === count) return given;
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? (given[0] ?? "") : index === count - 1 ? (given[1] ?? "") : "",
  );
}

function scaleRows(settings: Scale, context: RenderContext): readonly Row[] {
  const named = labels(settings, context);
  return points(settings).map((point, index) => {
    const label = named[index] ?? "";
    return {
      html: `<b>${point}</b>${label === "" ? "" : ` ${context.inline(label)}`}`,
      text: label === "" ? String(point) : `${point}, ${context.plain(label)}`,
    };
  });
}

/** The points side by side with what they mean under them, as on a ruler. */
function line(settings: Scale, context: RenderContext): string {
  const named = labels(settings, context);
  const every = named.length > 2 && named.every((label) => label !== "");
  const items = points(settings).map((point, index) => {
    const label = named[index] ?? "";
    const below = label === "" ? "" : `<span class="poll-end">${context.inline(label)}</span>`;
    return `<li><b class="poll-point">${escapeHtml(String(point))}</b>${below}</li>`;
  });
  const style = `--points:${settings.to - settings.from + 1}`;
  return `<ol class="poll-points${every ? " poll-named" : ""}" style="${style}">${items.join("")}</ol>`;
}
