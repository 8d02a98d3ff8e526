import { escapeHtml } from "../deck/html/escape.ts";
import type { Deck } from "../deck/types.ts";

/** The size of a slide's picture, px. */
export const imageSize = { width: 1920, height: 1080 } as const;

export interface SlideImagesOptions {
  /** Each slide as the `<section>` that stands on the wall, with its widgets as they are printed, in their order. */
  readonly sections: readonly string[];
  readonly css: string;
  /** The rules with the colours of the seminar's theme. */
  readonly themeCss: string;
  readonly policy: (css: string) => string;
}

/** All slides below one another, each as large as its picture, in the colours of the wall: to be taken one by one. */
export function slidesPage(deck: Deck, { sections, css, themeCss, policy }: SlideImagesOptions): string {
  const { width, height } = imageSize;
  const all = [
    css,
    themeCss,
    `body{margin:0}.shot{width:${width}px;height:${height}px;overflow:hidden}.shot>.slide{width:100%;height:100%}`,
  ].join("\n");
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.language)}" data-theme="${escapeHtml(deck.theme)}">`,
    `<head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(all)}">`,
    `<title>${escapeHtml(deck.title)}</title><style>${all}</style></head>`,
    `<body>${sections.map((html) => `<div class="handout shot">${html}</div>`).join("\n")}</body>`,
    `</html>`,
  ].join("\n");
}

/** One slide as an SVG that any browser shows: `xhtml` is the slide as well-formed XML, everything it needs is in it. */
export function slideSvg(deck: Deck, title: string, xhtml: string, css: string): string {
  const { width, height } = imageSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      `data-theme="${escapeHtml(deck.theme)}" role="img" aria-label="${escapeHtml(title)}" xml:lang="${escapeHtml(deck.language)}">`,
    `<style><![CDATA[${css.replaceAll("]]>", "")}]]></style>`,
    `<foreignObject width="${width}" height="${height}">${xhtml}</foreignObject>`,
    `</svg>`,
    ``,
  ].join("\n");
}

/** The name of a slide's file: its number, so that files stand in order, and its name. */
export function imageName(index: number, count: number, id: string, kind: "png" | "svg"): string {
  const number = String(index + 1).padStart(String(count).length, "0");
  return `${number}-${id.replaceAll(/[^\p{L}\p{N}_-]+/gu, "-")}.${kind}`;
}
