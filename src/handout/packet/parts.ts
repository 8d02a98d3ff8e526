import { escapeHtml } from "../../deck/html/escape.ts";
import type { Packet } from "./paper.ts";

/** What is asked for and not there, where it should stand. */
export function absent(what: string, { words }: Packet): string {
  return `<p class="absent">${escapeHtml(words.packet.absent(what))}</p>`;
}

/** Terms and what they are; what is missing stands there as missing. */
export function factsHtml(
  packet: Packet,
  facts: readonly (readonly [string, string | undefined, string])[],
): string {
  const rows = facts.map(([term, value, lack]) => {
    const said = value === undefined || value === "" ? absent(lack, packet) : `<p>${escapeHtml(value)}</p>`;
    return `<dt>${escapeHtml(term)}</dt><dd>${said}</dd>`;
  });
  return `<dl class="facts">${rows.join("")}</dl>`;
}

/** Who presents, with what they are. */
export function presenters({ deck }: Packet): string {
  return deck.meta.presenters
    .map(({ name, about }) => (about === undefined ? name : `${name}, ${about}`))
    .join("; ");
}

/** A line to write on after some words. */
export function field(label: string, width = ""): string {
  return `<p class="field${width === "" ? "" : ` ${width}`}"><span>${escapeHtml(label)}</span><i aria-hidden="true"></i></p>`;
}

/** Words to tick one of. */
export function ticks(labels: readonly string[]): string {
  return `<span class="ticks">${labels
    .map((label) => `<span><i class="poll-box" aria-hidden="true"></i> ${escapeHtml(label)}</span>`)
    .join("")}</span>`;
}

/** A table with heads that are repeated on every page. */
export function tableHtml(heads: readonly string[], rows: readonly string[], name = ""): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<table${name === "" ? "" : ` class="${name}"`}><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
