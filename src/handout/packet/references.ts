import type { Paper } from "./paper.ts";

/** The works that the seminar cites. */
export const references: Paper = {
  name: "references",
  body: ({ deck }) =>
    deck.references.length === 0
      ? undefined
      : `<ul class="works-list">${deck.references.map(({ html }) => `<li>${html}</li>`).join("")}</ul>`,
  lacks: ({ deck, words }) => (deck.references.length === 0 ? [words.packet.lacks.references] : []),
};
