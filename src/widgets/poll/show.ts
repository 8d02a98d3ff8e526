import type { RenderContext } from "../../deck/widget.ts";
import type { Release } from "../../session/polls/release.ts";
import { wordsFor } from "../../words/words.ts";
import { releaseHtml, type Cells } from "./release-html.ts";

/** Any release as HTML for paper; `cells` are the names of counted or ranked cells. */
export function showRelease(
  release: Release,
  cells: Cells,
  context: RenderContext,
  before?: Release,
): string {
  const rounded = context.results?.[context.id]?.rounded;
  return releaseHtml(release, cells, wordsFor(context.language).poll, { before, rounded });
}
