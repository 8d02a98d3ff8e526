import type { StateInline, Token } from "markdown-it";
import { slideEnv, type Bibliography } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { nearest } from "../nearest.ts";
import type { Citation } from "../references/citation.ts";
import { readBare, readBracket } from "../references/read-citation.ts";
import { htmlPen, writeCitation } from "../references/write-citation.ts";
import { placeIn } from "./place.ts";

const citations = new WeakMap<Token, Citation>();

/** The citation that a token of type `citation` stands for. */
export const citationOf = (token: Token): Citation | undefined => citations.get(token);

/**
 * `[see @one, p. 39; @two]`, `@one`, `@one [p. 3]` and `-@one`, as Pandoc reads them; never in code or in an e-mail
 * address, and `\@` is a plain sign. The words are made while HTML is: only then are all works of the deck known.
 */
export const citation: Rule = {
  name: "citation",
  install(md) {
    md.inline.ruler.before("link", "citation", bracketedOrBare);
    md.renderer.rules.citation = (tokens, index, _options, env, renderer) => {
      const token = tokens[index];
      const found = token && citations.get(token);
      if (token === undefined || found === undefined) return "";
      const html = writeCitation(found, slideEnv(env).bibliography.find, htmlPen(token.markup !== "in link"));
      return token.attrs === null ? html : `<span${renderer.renderAttrs(token)}>${html}</span>`;
    };
  },
};

function bracketedOrBare(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos];
  const read = sign === "[" ? bracketed(state) : sign === "@" || sign === "-" ? bare(state) : undefined;
  if (read === undefined) return false;
  if (!silent) {
    push(state, read.citation, read.end);
  }
  state.pos = read.end;
  return true;
}

interface Read {
  readonly citation: Citation;
  readonly end: number;
}

/** No citation is longer, in UTF-16 units. */
const longest = 1000;

function bracketed(state: StateInline): Read | undefined {
  // A limit keeps thousands of opening brackets from being searched to the end of the text each.
  const near = state.src.slice(state.pos, Math.min(state.posMax, state.pos + longest));
  const end = state.pos + near.indexOf("]");
  const inside = state.src.slice(state.pos + 1, Math.max(state.pos, end));
  if (!inside.includes("@") || inside.includes("[") || inside.startsWith("^")) return undefined;
  // `[text @key](address)` and `[text @key][name]` are links.
  if (/^(?:\(|\[(?![\^@-]))/.test(state.src.slice(end + 1, end + 3))) return undefined;
  const read = readBracket(inside, state.pos + 1);
  return read && { citation: read, end: end + 1 };
}

function bare(state: StateInline): Read | undefined {
  const before = state.src.slice(Math.max(0, state.pos - 2), state.pos);
  if (/[\p{L}\p{N}_.+@/\\-]$/u.test(before)) return undefined;
  const read = readBare(state.src.slice(state.pos, Math.min(state.posMax, state.pos + longest)), state.pos);
  // Without a references file, @name is somebody's name on the net.
  if (read === undefined || slideEnv(state.env).bibliography.keys.length === 0) return undefined;
  return { citation: read.citation, end: state.pos + read.length };
}

function push(state: StateInline, read: Citation, end: number): void {
  const env = slideEnv(state.env);
  const token = state.push("citation", "", 0);
  token.content = state.src.slice(state.pos, end);
  token.markup = state.linkLevel > 0 ? "in link" : "";
  citations.set(token, read);
  for (const { key, at } of read.works) {
    if (isKnown(env.bibliography, key)) {
      env.cited.add(key);
      continue;
    }
    const place = placeIn(state, at, key.length + 1);
    const near = nearestOnce(env.bibliography.keys, key);
    if (env.bibliography.keys.length === 0) env.report("citation-without-references", place, { key });
    else env.report("unknown-citation", place, near === undefined ? { key } : { key, near });
  }
}

const guesses = new WeakMap<readonly string[], Map<string, string | undefined>>();

/** The nearest key, asked once for each mistake; after a hundred of them nobody reads guesses any more. */
function nearestOnce(keys: readonly string[], key: string): string | undefined {
  let asked = guesses.get(keys);
  if (asked === undefined) guesses.set(keys, (asked = new Map()));
  if (!asked.has(key) && asked.size < 100) asked.set(key, nearest(key, keys));
  return asked.get(key);
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function isKnown({ keys }: Bibliography, key: string): boolean {
  let set = known.get(keys);
  if (set === undefined) {
    set = new Set(keys);
    known.set(keys, set);
  }
  return set.has(key);
}
