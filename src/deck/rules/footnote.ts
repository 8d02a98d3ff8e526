import type { Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { moveFootnotes } from "./footnote-list.ts";
import { placeIn } from "./place.ts";

/**
 * Footnotes, numbered slide by slide and set at the slide's foot. Never a `<section>`, which Reveal would take for a
 * slide; no arrow back, since the text is in sight and the arrow is not in the font.
 */
export const footnotes: Rule = {
  name: "footnotes",
  install(md) {
    md.use(footnote);
    md.inline.ruler.after("footnote_ref", "footnote_missing", (state, silent) => {
      if (state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "^") return false;
      const label = /^\[\^[^\]\s]+\]/.exec(state.src.slice(state.pos, state.pos + 80))?.[0];
      if (label === undefined) return false;
      if (!silent) {
        slideEnv(state.env).report("unknown-footnote", placeIn(state, state.pos, label.length), { label });
        state.push("text", "", 0).content = label;
      }
      state.pos += label.length;
      return true;
    });
    md.core.ruler.at("footnote_tail", (state) => {
      const env = slideEnv(state.env);
      const lines = definitionLines(env.lines);
      for (const label of moveFootnotes(state)) {
        env.report("unused-footnote", env.at(lines.get(label) ?? 0, `[^${label}]:`), {
          label: `[^${label}]`,
        });
      }
    });
    const { rules } = md.renderer;
    rules.footnote_ref = (tokens, index, _options, env) => {
      const { number, repeat } = numberOf(tokens[index]);
      const id = anchor(slideEnv(env), number);
      return (
        `<sup class="footnote-ref"><a href="#fn-${id}" id="fnref-${id}${repeat > 0 ? `_${String(repeat)}` : ""}"` +
        ` role="doc-noteref">${String(number)}</a></sup>`
      );
    };
    rules.footnote_block_open = () => '<div class="footnotes" role="doc-endnotes">\n<ol>\n';
    rules.footnote_block_close = () => "</ol>\n</div>\n";
    rules.footnote_open = (tokens, index, _options, env) =>
      `<li id="fn-${anchor(slideEnv(env), numberOf(tokens[index]).number)}">`;
    rules.footnote_close = () => "</li>\n";
  },
};

function numberOf(token: Token | undefined): { readonly number: number; readonly repeat: number } {
  return { number: Number(token?.meta?.id ?? 0) + 1, repeat: Number(token?.meta?.subId ?? 0) };
}

/** Unique in the deck, and apart from the footnotes of the same slide's notes. */
const anchor = (env: SlideEnv, number: number): string =>
  `${env.part === "notes" ? "notes-" : ""}${env.slideId}-${String(number)}`;

/** For each footnote's label the line that defines it first. */
function definitionLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  lines.forEach((line, index) => {
    // Without `[` in a label, the search goes over a line of nothing but brackets once.
    const label = /\[\^([^\][]+)\]:/.exec(line)?.[1];
    if (label !== undefined && !found.has(label)) found.set(label, index);
  });
  return found;
}
