import { escapeHtml } from "../html/escape.ts";

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  readonly script?: "sub" | "sup";
  readonly href?: string;
}

/** Formatted text that can become HTML or plain text: what entries and citations are made of. */
export type Rich = readonly Run[];

export const text = (words: string): Rich => (words === "" ? [] : [{ text: words }]);

export const link = (address: string): Rich => [{ text: address, href: address }];

/** Italic, with what was italic inside it upright again, as APA 7 sets a title within a title. */
export const italic = (rich: Rich): Rich => rich.map((run) => ({ ...run, italic: run.italic !== true }));

/**
 * Reads the few marks that reference managers put in titles: `<i>`, `<em>`, `<sub>`, `<sup>`; `<b>` and `<span>`
 * are taken off, since APA 7 has no use for them. Everything else is text, also `<` and `&`.
 */
export function fromMarkup(marked: string): Rich {
  if (!marked.includes("<")) return text(marked);
  const runs: Run[] = [];
  let isItalic = false;
  let script: "sub" | "sup" | undefined;
  for (const piece of marked.split(/(<\/?(?:i|em|b|strong|sub|sup|span(?: [^<>]*)?)>)/i)) {
    const tag = /^<(\/?)(\w+)[^<>]*>$/.exec(piece);
    const name = tag?.[2]?.toLowerCase();
    const open = tag?.[1] === "";
    if (name === "i" || name === "em") isItalic = open;
    else if (name === "sub" || name === "sup") script = open ? name : undefined;
    else if (name === "b" || name === "strong" || name === "span") continue;
    else if (piece !== "") {
      runs.push({
        text: piece,
        ...(isItalic ? { italic: true } : {}),
        ...(script === undefined ? {} : { script }),
      });
    }
  }
  return runs;
}

/** Ends a part of an entry with a full stop, unless it already ends as a sentence does. */
export function sentence(rich: Rich): Rich {
  const words = toText(rich);
  return words === "" || /[.?!][”’"']*$/.test(words) ? rich : [...rich, { text: "." }];
}

/** Joins parts with a separator, leaving out the empty ones. */
export function join(parts: readonly Rich[], separator: string): Rich {
  const filled = parts.filter((part) => toText(part) !== "");
  return filled.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}

export const toText = (rich: Rich): string => rich.map((run) => run.text).join("");

export function toHtml(rich: Rich): string {
  return merge(rich)
    .map((run) => {
      let html = escapeHtml(run.text);
      if (run.script !== undefined) html = `<${run.script}>${html}</${run.script}>`;
      if (run.italic === true) html = `<i>${html}</i>`;
      if (run.href !== undefined) html = `<a href="${escapeHtml(run.href)}" rel="noopener">${html}</a>`;
      return html;
    })
    .join("");
}

/** Puts neighbours in the same style into one run, so that the HTML has no seams. */
function merge(rich: Rich): Rich {
  const merged: Run[] = [];
  for (const run of rich) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      (last.italic ?? false) === (run.italic ?? false) &&
      last.script === run.script &&
      last.href === run.href
    ) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged;
}
