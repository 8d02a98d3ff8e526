import { paginate } from "./references/paginate.ts";
import type { Reference, Slide } from "./types.ts";

/**
 * Fills the slide for the list of references: what does not fit on it goes on slides below it, which hold nothing
 * else. `name` gives each further slide a free name.
 */
export function referenceSlides(
  slide: Slide,
  references: readonly Reference[],
  name: (wanted: string) => string,
): Slide[] {
  if (slide.layout !== "references" || references.length === 0) return [slide];
  return paginate(references)
    .map(list)
    .map((html, index) =>
      index === 0
        ? { ...slide, html: slide.html + html }
        : {
            ...slide,
            id: name(slide.id),
            html,
            notes: "",
            handout: "",
            script: "",
            steps: 0,
            minutes: undefined,
            contentNote: undefined,
            below: true,
            widgets: [],
          },
    );
}

function list(references: readonly Reference[]): string {
  const items = references.map(({ anchor, html }) => `<li id="${anchor}">${html}</li>\n`);
  return `<ul class="references">\n${items.join("")}</ul>\n`;
}
