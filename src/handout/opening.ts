import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";
import type { Words } from "../words/words.ts";
import type { ResultsFile } from "../session/results/file.ts";
import type { HandoutLayout } from "./layouts/layout.ts";
import { dayOf } from "./results.ts";

/** What stands above the first slide: the title where the layout has no title slide, and the seminar's content note. */
export function opening(
  { meta, title, slides }: Deck,
  { cover }: HandoutLayout,
  words: Words,
  session: ResultsFile | undefined,
): string {
  const main = slides.find(({ layout }) => layout === "title");
  const name = cover && main !== undefined && main === slides[0] ? ` id="${escapeHtml(main.id)}"` : "";
  const heading = cover || main === undefined ? `<h1${name}>${escapeHtml(title)}</h1>` : "";
  const people = meta.presenters.map(({ name: who, about }) =>
    about === undefined ? who : `${who}, ${about}`,
  );
  const lines = cover
    ? [
        ...(meta.subtitle === undefined ? [] : [`<p class="subtitle">${escapeHtml(meta.subtitle)}</p>`]),
        ...[...people, ...[meta.date, meta.place].filter((text) => text !== undefined)].map(
          (text) => `<p class="who">${escapeHtml(text)}</p>`,
        ),
      ]
    : [];
  const note = meta["content-note"];
  const before =
    note === undefined ? "" : `<p class="content-note">${escapeHtml(words.handout.contentNote(note))}</p>`;
  const answered =
    session === undefined
      ? ""
      : `<p class="answered">${escapeHtml(words.handout.resultsOf(dayOf(session)))}</p>`;
  const all = heading + lines.join("") + before + answered;
  return all === "" ? "" : `<header class="cover">${all}</header>`;
}

/** Height of a line, mm, and how many letters of a content note stand in one: the narrower, upright page. */
const line = { height: 5, letters: 105 } as const;

/** How much of the first page what stands above the first slide takes, mm; 0 where there is nothing. A little too much rather than too little. */
export function roomAbove(
  { meta, slides }: Deck,
  { cover }: HandoutLayout,
  session: ResultsFile | undefined,
): number {
  const heading = cover || !slides.some(({ layout }) => layout === "title") ? 14 : 0;
  const note = meta["content-note"];
  const noted = note === undefined ? 0 : Math.ceil((note.length + 14) / line.letters);
  const lines = noted + (session === undefined ? 0 : 1);
  return heading + lines === 0 ? 0 : heading + lines * line.height + 6;
}
