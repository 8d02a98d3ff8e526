import type { StateInline } from "markdown-it";
import type { Rule } from "../markdown.ts";

/** `[words]{.class}`: a span for the attribute list that follows. */
export const spans: Rule = {
  name: "spans",
  install: (md) => {
    md.inline.ruler.after("image", "span", span);
  },
};

function span(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  // Only where some `]{` follows: looking for the end of every bracket would be quadratic.
  const { pos, posMax, md } = state;
  const possible = nextEnd(state);
  if (possible < 0 || possible >= posMax) return false;
  const end = md.helpers.parseLinkLabel(state, pos);
  if (end < 0 || state.src[end + 1] !== "{") return false;
  if (!silent) {
    state.pos = pos + 1;
    state.posMax = end;
    state.push("span_open", "span", 1);
    md.inline.tokenize(state);
    state.push("span_close", "span", -1);
    state.posMax = posMax;
  }
  state.pos = end + 1;
  return true;
}

const ahead = new WeakMap<StateInline, { readonly from: number; readonly at: number }>();

/** Where the next `]{` stands, searched for once and not from every bracket. */
function nextEnd(state: StateInline): number {
  const { pos, src } = state;
  const known = ahead.get(state);
  if (known && known.from <= pos && (known.at < 0 || known.at >= pos)) return known.at;
  const at = src.indexOf("]{", pos);
  ahead.set(state, { from: pos, at });
  return at;
}
