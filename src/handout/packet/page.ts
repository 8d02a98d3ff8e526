import { escapeHtml } from "../../deck/html/escape.ts";
import { edges } from "../edges.ts";
import { withoutLostPlaces } from "../links.ts";
import { pageCss, widePageCss, type PaperName } from "../paper.ts";
import { papers } from "./catalogue.ts";
import type { Packet, Paper } from "./paper.ts";

/** What the pages of a packet are made of besides the seminar. */
export interface PacketOptions {
  readonly paper: PaperName;
  readonly css: string;
  readonly themeCss: string;
  readonly policy: (css: string) => string;
}

/** Everything that the seminar lacks for its papers, in words, each once. */
export function lacksOf(packet: Packet): readonly string[] {
  return [...new Set(papers.flatMap((paper) => paper.lacks(packet)))];
}

/** All papers as one page, behind a list of them and of what is still missing. */
export function packetPage(packet: Packet, options: PacketOptions): string {
  const made = papers.flatMap((paper) => {
    const html = paperHtml(paper, packet, "h2");
    return html === undefined ? [] : [{ paper, html }];
  });
  const { packet: texts } = packet.words;
  const list = made.map(
    ({ paper }) => `<li><a href="#paper-${paper.name}">${escapeHtml(texts.names[paper.name])}</a></li>`,
  );
  const lacks = lacksOf(packet);
  const missing =
    lacks.length === 0
      ? `<p>${escapeHtml(texts.nothingMissing)}</p>`
      : `<ul>${lacks.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>`;
  const front =
    `<header class="cover"><h1>${escapeHtml(packet.deck.title)}</h1><p class="subtitle">${escapeHtml(texts.title)}</p></header>` +
    `<h2>${escapeHtml(texts.papers)}</h2><ol>${list.join("")}</ol>` +
    `<h2>${escapeHtml(texts.missing)}</h2>${missing}`;
  return page(packet, options, `${front}${made.map(({ html }) => html).join("\n")}`);
}

/** Each paper as a page of its own, with the name of its file; those that there is nothing for are left out. */
export function singlePapers(
  packet: Packet,
  options: PacketOptions,
): readonly { readonly name: string; readonly title: string; readonly html: string }[] {
  return papers.flatMap((paper) => {
    const html = paperHtml(paper, packet, "h1");
    const title = packet.words.packet.names[paper.name];
    return html === undefined ? [] : [{ name: paper.name, title, html: page(packet, options, html) }];
  });
}

function paperHtml({ name, wide, body }: Paper, packet: Packet, tag: "h1" | "h2"): string | undefined {
  const html = body(packet);
  if (html === undefined) return undefined;
  const title = escapeHtml(packet.words.packet.names[name]);
  // Headings in a paper lie below its own.
  const inner = tag === "h2" ? html.replaceAll(/<(\/?)h2(?=[\s>])/g, "<$1h3") : html;
  return (
    `<section id="paper-${name}" class="paper paper-${name}${wide === true ? " wide" : ""}">` +
    `<${tag}>${title}</${tag}><p class="of-seminar">${escapeHtml(packet.deck.title)}</p>` +
    `<div class="prose">${inner}</div></section>`
  );
}

function page({ deck, words }: Packet, options: PacketOptions, main: string): string {
  const around = edges(deck, { ...words.handout, handout: words.packet.title });
  const css = [
    options.css,
    options.themeCss,
    pageCss(options.paper, "portrait", around),
    widePageCss(options.paper),
  ].join("\n");
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.language)}" data-theme="print" data-paper="portrait">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${options.policy(css)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<title>${escapeHtml(`${deck.title}: ${words.packet.title}`)}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${css}</style>`,
    `</head>`,
    `<body class="handout packet"><main>${withoutLostPlaces(main)}</main></body>`,
    `</html>`,
    ``,
  ].join("\n");
}
