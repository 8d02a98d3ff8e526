import type { Words } from "../words/words.ts";

/** Size of a slide's text as a share of its height, per cent (present/styles/slide.css). */
const letter = 4.4;

/** Lengths that an author gave as shares of a slide's height, as so many letters: text on paper is in no slide. */
export function inLetters(html: string): string {
  return html.replace(/ style="[^"]*"/g, (style) =>
    style.replace(
      /(\d*\.?\d+)cqh\b/g,
      (_, share: string) => `${Number((Number(share) / letter).toFixed(2))}em`,
    ),
  );
}

/** Lines in bold letters alone, which name what follows, as such: they do not stay behind on a page without it. */
export function namedLeads(html: string): string {
  return html.replaceAll(/<p>(?=<strong>[^<]*<\/strong>[:.]?<\/p>)/g, '<p class="lead">');
}

/** Pictures with their words under them, for people to whom the letters in them are too small. */
export function picturesWithWords(html: string, words: Words): string {
  return html.replace(/<img\b(?:[^<>"]|"[^"]*")*>/g, (picture) => {
    const alt = / alt="([^"]*)"/.exec(picture)?.[1] ?? "";
    return alt === ""
      ? picture
      : `${picture}<span class="told" aria-hidden="true">${words.handout.picture(alt)}</span>`;
  });
}

/** Pictures as the words that stand for them; those that are only for the eye go. */
export function picturesInWords(html: string, words: Words): string {
  return html.replace(/<img\b(?:[^<>"]|"[^"]*")*>|<svg\b(?:[^<>"]|"[^"]*")*>.*?<\/svg>/gs, (picture) => {
    const opened = /^<[^>"]*(?:"[^"]*"[^>"]*)*>/.exec(picture)?.[0] ?? picture;
    const alt = / (?:alt|aria-label)="([^"]*)"/.exec(opened)?.[1] ?? "";
    return alt === "" ? "" : `<span class="told">${words.handout.picture(alt)}</span>`;
  });
}
