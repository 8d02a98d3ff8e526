import { escapeHtml } from "../../deck/html/escape.ts";
import type { Packet, Paper } from "./paper.ts";
import { absent, factsHtml, presenters } from "./parts.ts";

/** What the seminar is, for whom, and what people will be able to do after it. */
export const objectives: Paper = {
  name: "objectives",
  body: (packet) => {
    const { meta } = packet.deck;
    const { able, lacks } = packet.words.packet;
    const list = meta.objectives.map((text) => `<li>${escapeHtml(text)}</li>`).join("");
    return (
      seminarFacts(packet) +
      (list === "" ? absent(lacks.objectives, packet) : `<h2>${escapeHtml(able)}</h2><ol>${list}</ol>`)
    );
  },
  lacks: ({ deck: { meta }, words }) => {
    const { lacks } = words.packet;
    return [
      ...(meta.presenters.length === 0 ? [lacks.presenters] : []),
      ...(meta.date === undefined ? [lacks.date] : []),
      ...(meta.place === undefined ? [lacks.place] : []),
      ...(meta.contact === undefined ? [lacks.contact] : []),
      ...(meta.audience === undefined ? [lacks.audience] : []),
      ...(meta.level === undefined ? [lacks.level] : []),
      ...(meta.duration === undefined ? [lacks.duration] : []),
      ...(meta["credit-minutes"] === undefined ? [lacks.credit] : []),
      ...(meta.objectives.length === 0 ? [lacks.objectives] : []),
    ];
  },
};

function seminarFacts(packet: Packet): string {
  const { meta } = packet.deck;
  const { facts, lacks, minutes, levels } = packet.words.packet;
  const inMinutes = (value: number | undefined) => (value === undefined ? undefined : minutes(value));
  return factsHtml(packet, [
    [facts.presenters, presenters(packet), lacks.presenters],
    [facts.date, meta.date, lacks.date],
    [facts.place, meta.place, lacks.place],
    [facts.duration, inMinutes(meta.duration), lacks.duration],
    [facts.credit, inMinutes(meta["credit-minutes"]), lacks.credit],
    [facts.audience, meta.audience, lacks.audience],
    [facts.level, meta.level === undefined ? undefined : levels[meta.level], lacks.level],
    [facts.contact, meta.contact, lacks.contact],
  ]);
}
