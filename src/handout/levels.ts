import type { Deck, Slide } from "../deck/types.ts";

/**
 * The heading level of each slide's title, so that bookmarks lie in one another as the seminar does: its title, its
 * parts, the slides of a part.
 */
export function headingLevels({ slides }: Deck): ReadonlyMap<Slide, number> {
  const main = slides.find(({ layout }) => layout === "title");
  const levels = new Map<Slide, number>();
  let inPart = false;
  for (const slide of slides) {
    if (slide.layout === "section") inPart = true;
    levels.set(slide, slide === main ? 1 : slide.layout === "section" || !inPart ? 2 : 3);
  }
  return levels;
}

/** Tells readers of a slide's HTML the level of its title, and of the headings below it, without changing its looks. */
export function withLevel(html: string, level: number): string {
  return html.replace(/<h([1-6])(?=[\s>])(?! role="none")/g, (tag, written: string) => {
    const own = Number(written) <= 2 ? level : Math.min(6, level + Number(written) - 2);
    return `${tag} aria-level="${own}"`;
  });
}

/**
 * A figure as a group of picture and caption: the picture itself is the figure that is told, and one around it would be
 * a figure without words.
 */
export function withFiguresAsGroups(html: string): string {
  return html.replaceAll(/<figure(?=[\s>])/g, '<figure role="group"');
}
