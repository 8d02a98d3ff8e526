import { withoutDeadLinks, withoutLostPlaces } from "../links.ts";
import type { Packet, Paper } from "./paper.ts";

/** The works that the seminar cites, and what it says of others that it names. */
export const references: Paper = {
  name: "references",
  body: (packet) => {
    const { references: works } = packet.deck;
    const named = namedToo(packet);
    if (works.length === 0 && named === "") return undefined;
    const list = works.map(({ html }) => `<li>${html}</li>`).join("");
    return `${list === "" ? "" : `<ul class="works-list">${list}</ul>`}${named}`;
  },
  lacks: ({ deck, words }) => (deck.references.length === 0 ? [words.packet.lacks.references] : []),
};

/** The text for paper of the slide with the list of works; slides that it may point to are not here. */
function namedToo({ deck }: Packet): string {
  const text = deck.slides.find(({ layout }) => layout === "references")?.handout ?? "";
  return text === "" ? "" : `<div class="named-too prose">${withoutLostPlaces(withoutDeadLinks(text))}</div>`;
}
