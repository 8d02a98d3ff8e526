import { escapeHtml } from "../../deck/html/escape.ts";
import type { Paper } from "./paper.ts";
import { factsHtml, tableHtml } from "./parts.ts";

/** Rows to sign in: two pages. */
const rows = 24;

/** Who was there, from when to when. */
export const attendance: Paper = {
  name: "attendance",
  wide: true,
  body: (packet) => {
    const texts = packet.words.packet.attendance;
    const { facts, lacks, minutes } = packet.words.packet;
    const { deck, sponsor } = packet;
    const credit = deck.meta["credit-minutes"];
    const heads = [
      texts.number,
      texts.name,
      texts.licence,
      texts.email,
      texts.signIn,
      texts.signOut,
      texts.initials,
    ];
    const empty = "<td></td>".repeat(heads.length - 1);
    const lines = Array.from({ length: rows }, (_, index) => `<tr><td>${index + 1}</td>${empty}</tr>`);
    return (
      factsHtml(packet, [
        [texts.sponsor, sponsor, lacks.sponsor],
        [facts.date, deck.meta.date, lacks.date],
        [facts.place, deck.meta.place, lacks.place],
        [facts.credit, credit === undefined ? undefined : minutes(credit), lacks.credit],
      ]) +
      tableHtml(heads, lines, "sheet") +
      `<p class="plan">${escapeHtml(texts.apart)}</p>`
    );
  },
  lacks: ({ sponsor, words }) => (sponsor === undefined ? [words.packet.lacks.sponsor] : []),
};
