import { escapeHtml } from "../deck/html/escape.ts";
import { wordsFor } from "../words/words.ts";
import { contentSecurityPolicy } from "./csp.ts";

/** Cards to cut apart, fifteen on a sheet of A4 or Letter; nothing else is needed to print them. */
const css = [
  "body{font:1rem/1.4 system-ui,sans-serif;margin:1.5rem auto;max-width:48rem;padding:0 1rem;color:#111;background:#fff}",
  "ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));list-style:none;margin:1.5rem 0 0;padding:0}",
  "li{border:1px dashed #767676;margin:0 -1px -1px 0;padding:.8rem 1rem;break-inside:avoid;min-height:5.5rem}",
  "li p{margin:0;overflow-wrap:anywhere}",
  "li b{display:block;font:700 1.25rem/1.6 ui-monospace,monospace;letter-spacing:.06em}",
  "@media print{.how{display:none}body{margin:0;max-width:none}}",
].join("");

export interface TicketsPageOptions {
  readonly language: string;
  /** The seminar's title. */
  readonly title: string;
  /** Where attendees find the room, without the protocol. */
  readonly address: string;
  readonly tickets: readonly string[];
}

/** The printed tickets of a room: each lets one person answer (live.md, R7). */
export function ticketsPage({ language, title, address, tickets }: TicketsPageOptions): string {
  const words = wordsFor(language).room.tickets;
  const cards = tickets.map(
    (ticket) =>
      `<li><p>${escapeHtml(title)}</p><p>${escapeHtml(address)}</p><b>${escapeHtml(ticket)}</b></li>`,
  );
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(language)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([css], { live: false })}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(words.title)}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${css}</style>`,
    `</head>`,
    `<body>`,
    `<main>`,
    `<h1 class="how">${escapeHtml(words.title)}</h1>`,
    `<p class="how">${escapeHtml(tickets.length === 0 ? words.none : words.how)}</p>`,
    `<ol>${cards.join("")}</ol>`,
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}
