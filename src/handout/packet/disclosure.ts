import { escapeHtml } from "../../deck/html/escape.ts";
import type { Paper } from "./paper.ts";
import { absent } from "./parts.ts";

/** Interests of whoever presents, and what the evidence cannot carry. */
export const disclosure: Paper = {
  name: "disclosure",
  body: (packet) => {
    const { meta } = packet.deck;
    const { disclosure: first, limits: second, lacks } = packet.words.packet;
    const part = (heading: string, text: string | undefined, lack: string) =>
      `<h2>${escapeHtml(heading)}</h2>${text === undefined ? absent(lack, packet) : `<p>${escapeHtml(text)}</p>`}`;
    return part(first, meta.disclosure, lacks.disclosure) + part(second, meta.limits, lacks.limits);
  },
  lacks: ({ deck: { meta }, words }) => [
    ...(isOpen(meta.disclosure) ? [words.packet.lacks.disclosure] : []),
    ...(isOpen(meta.limits) ? [words.packet.lacks.limits] : []),
  ],
};

/** True for what is not there, and for the words in brackets that stand where somebody has to fill something in. */
const isOpen = (text: string | undefined): boolean => text === undefined || /^\[.*\]$/s.test(text.trim());
