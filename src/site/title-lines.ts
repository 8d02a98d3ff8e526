import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";

/** What the first slide says under its title. */
export function subtitle({ meta }: Deck): string {
  return meta.subtitle === undefined ? "" : `<p class="subtitle">${escapeHtml(meta.subtitle)}</p>`;
}

/** Who speaks, when and where. */
export function people({ meta }: Deck): string {
  const who = meta.presenters.map(
    ({ name, about }) => `<b>${escapeHtml(name)}</b>${about === undefined ? "" : ` ${escapeHtml(about)}`}`,
  );
  const when = [meta.date, meta.place].filter((text) => text !== undefined).map(escapeHtml);
  const lines = [...who, ...when].map((line) => `<p>${line}</p>`);
  return lines.length === 0 ? "" : `<div class="people">${lines.join("")}</div>`;
}
