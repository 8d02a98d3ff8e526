import type { RenderContext } from "../../../../deck/widget.ts";
import { type Axis, type GridSettings } from "../../../../session/polls/grid.ts";
import { wordsFor } from "../../../../words/words.ts";
import type { PollForm, Row } from "../../form.ts";
import type { PublishedAxis } from "../../published.ts";
import { stretches } from "../../release-html.ts";
import { markdownRow, plainRow } from "../../rows.ts";
import type { GridAxis, SettingsOf } from "../../settings.ts";
import { showRelease } from "../../show.ts";

type Grid = SettingsOf<"grid">;

/** A place in two dimensions. */
export const gridForm: PollForm<Grid> = {
  ask: plane,
  print: plane,
  show: (release, settings, context) =>
    showRelease(
      release,
      { x: publishedAxis(settings.x, context), y: publishedAxis(settings.y, context) },
      context,
    ),
  publish: ({ x, y }, context) => ({
    kind: "grid",
    x: publishedAxis(x, context),
    y: publishedAxis(y, context),
  }),
  plan: ({ x, y }) => ({ settings: { x: ends(x), y: ends(y) } satisfies GridSettings }),
  describe: ({ x, y }, context) =>
    `${wordsFor(context.language).poll.ask.grid(named(x, context), named(y, context))}.`,
  how: (_settings, context) => wordsFor(context.language).poll.room,
  cells: squares,
};

const ends = ({ from, to }: Axis): Axis => ({ from, to });

function publishedAxis(axis: GridAxis, context: RenderContext): PublishedAxis {
  const [low, high] = axis.labels ?? [String(axis.from), String(axis.to)];
  return {
    ...ends(axis),
    label: markdownRow(axis.label, context),
    low: markdownRow(low ?? "", context),
    high: markdownRow(high ?? "", context),
  };
}

function named(axis: GridAxis, context: RenderContext): string {
  const ends = axis.labels?.map(context.plain) ?? [String(axis.from), String(axis.to)];
  return `${context.plain(axis.label)} (${ends.join(" – ")})`;
}

/** The squares of the release, in the order of its cells: row by row from low y, each from low x. */
function squares({ x, y }: Grid, context: RenderContext): readonly Row[] {
  const [xs, ys] = [stretches(x), stretches(y)];
  return ys.flatMap((inY) =>
    xs.map((inX) => plainRow(`${context.plain(x.label)} ${inX}, ${context.plain(y.label)} ${inY}`)),
  );
}

function plane({ x, y }: Grid, context: RenderContext): string {
  const [left, right] = x.labels ?? [String(x.from), String(x.to)];
  const [bottom, top] = y.labels ?? [String(y.from), String(y.to)];
  const word = (place: string, text: string | undefined): string =>
    `<span class="poll-at-${place}">${context.inline(text ?? "")}</span>`;
  return (
    `<div class="poll-plane"><p class="poll-axis-y">${context.inline(y.label)}</p>` +
    `<div class="poll-square">${word("top", top)}${word("bottom", bottom)}</div>` +
    `<p class="poll-axis-x">${word("left", left)}<span>${context.inline(x.label)}</span>${word("right", right)}</p></div>`
  );
}
