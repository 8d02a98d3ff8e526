import { escapeHtml } from "../../deck/html/escape.ts";
import type { Paper } from "./paper.ts";
import { field, presenters } from "./parts.ts";

/**
 * A draft for the sponsor: what certificates have to say, with empty lines for what only the sponsor can. It carries no
 * approval statement but the one that the organiser typed.
 */
export const certificate: Paper = {
  name: "certificate",
  body: (packet) => {
    const texts = packet.words.packet.certificate;
    const { deck, sponsor, approval } = packet;
    const credit = deck.meta["credit-minutes"];
    const hours = credit === undefined ? undefined : String(Math.round((credit / 60) * 100) / 100);
    const line = (label: string, value: string | undefined): string =>
      value === undefined || value === ""
        ? field(label)
        : `<p class="filled"><span>${escapeHtml(label)}</span> <b>${escapeHtml(value)}</b></p>`;
    const when = [deck.meta.date, deck.meta.place].filter((text) => text !== undefined).join(", ");
    return [
      `<p class="draft">${escapeHtml(texts.draft)}</p>`,
      field(texts.participant),
      `<p class="attended">${escapeHtml(texts.attended)}</p><p class="of"><b>${escapeHtml(deck.title)}</b></p>`,
      when === ""
        ? field(`${packet.words.packet.facts.date}, ${packet.words.packet.facts.place}`)
        : `<p class="when">${escapeHtml(when)}</p>`,
      line(texts.hours, hours),
      line(texts.by, presenters(packet)),
      line(texts.sponsor, sponsor),
      approval === undefined ? "" : `<p class="approval">${escapeHtml(approval)}</p>`,
      `<div class="signing">${field(texts.signature)}${field(texts.issued)}${field(texts.number)}</div>`,
      `<p class="plan">${escapeHtml(texts.valid)}</p>`,
    ].join("");
  },
  lacks: () => [],
};
