import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Place } from "../diagnostic.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import { voidElements, optionalEnd, properName } from "../html/elements.ts";
import { filterHtml, type Clean, type Dropped, type FilterContext } from "../html/filter.ts";
import type { Rule } from "../markdown.ts";
import { useLinkedFile } from "./link.ts";
import { placeInText } from "./place.ts";
import { spotter } from "./sighting.ts";

const harmless = new WeakSet<Token>();

/**
 * Raw HTML: what could run, frame or fetch something is dropped and reported, and every tag is closed within the
 * paragraph, item or slide that it was opened in, so that nothing an author leaves open reaches further.
 */
export const rawHtml: Rule = {
  name: "raw-html",
  install(md) {
    md.core.ruler.before("linkify", "raw-html", (state) => {
      if (!state.src.includes("<") || !state.tokens.some(isRaw)) return;
      new Cleaning(state).run();
    });
    // Whatever did not come through here is shown as it was written.
    const write = (tokens: readonly Token[], index: number): string => {
      const token = tokens[index];
      if (token === undefined) return "";
      return harmless.has(token) ? token.content : md.utils.escapeHtml(token.content);
    };
    md.renderer.rules.html_block = write;
    md.renderer.rules.html_inline = write;
  },
};

const isRaw = (token: Token): boolean =>
  token.type === "html_block" ||
  token.type === "html_inline" ||
  (token.type === "inline" && (token.children ?? []).some(isRaw));

type Where = (offset: number, length: number) => Place;

/** An element that is open: an author's tag, or one of Markdown's own tokens (`tag` undefined). */
interface Open {
  readonly tag: string | undefined;
  readonly place?: () => Place;
}

/** Browsers stop nesting at 512; beyond this many open tags further ones are left out. */
const deepest = 100;

class Cleaning {
  readonly #state: StateCore;
  readonly #env: SlideEnv;
  readonly #md: MarkdownIt;
  readonly #open: Open[] = [];

  constructor(state: StateCore) {
    this.#state = state;
    this.#env = slideEnv(state.env);
    this.#md = state.md;
  }

  run(): void {
    this.#state.tokens = this.#siblings(this.#state.tokens, "html_block", (token) => {
      const { content, map } = token;
      const block = map ?? this.#env.block;
      return (offset, length) => placeInText(this.#env, block, content, offset, length);
    });
  }

  /** Cleans tokens that stand side by side and closes, at the end, what was opened among them. */
  #siblings(
    tokens: readonly Token[],
    raw: "html_block" | "html_inline",
    whereOf: (token: Token) => Where,
  ): Token[] {
    const base = this.#open.length;
    const kept: Token[] = [];
    let skipping: string | undefined;
    for (const token of tokens) {
      if (token.type === "inline" && (token.children ?? []).some(isRaw)) {
        const spot = spotter(this.#env, token);
        token.children = this.#siblings(token.children ?? [], "html_inline", (child) => spot(child.content));
      }
      if (token.type === raw && token.content !== "") {
        const where = whereOf(token);
        if (skipping !== undefined) {
          if (token.content.toLowerCase().startsWith(`</${skipping}`)) skipping = undefined;
          continue;
        }
        const { clean, openEnd } = filterHtml(token.content, this.#context(where));
        token.content = this.#balance(clean, where);
        harmless.add(token);
        if (raw === "html_inline") skipping = openEnd;
      } else if (skipping !== undefined && token.nesting === 0) {
        continue;
      } else if (token.nesting === 1) {
        this.#open.push({ tag: undefined });
      } else if (token.nesting === -1) {
        const closed = this.#closeTo(this.#open.findLastIndex(({ tag }) => tag === undefined) + 1);
        if (closed !== "") kept.push(this.#made(raw, closed));
        this.#open.pop();
      }
      kept.push(token);
    }
    const closed = this.#closeTo(base);
    if (closed !== "") kept.push(this.#made(raw, closed));
    return kept;
  }

  /** Writes clean pieces; end tags count only for what was opened within the same Markdown element. */
  #balance(clean: readonly Clean[], where: Where): string {
    let html = "";
    for (const piece of clean) {
      if (piece.kind === "text") {
        html += piece.html;
      } else if (piece.kind === "open") {
        if (this.#open.length > deepest) continue;
        html += piece.html;
        const place = (): Place => where(piece.from, piece.to - piece.from);
        if (!voidElements.has(piece.name)) this.#open.push({ tag: piece.name, place });
      } else if (!voidElements.has(piece.name)) {
        const floor = this.#open.findLastIndex(({ tag }) => tag === undefined);
        const at = this.#open.findLastIndex(({ tag }) => tag === piece.name);
        if (at > floor) html += this.#closeTo(at, at + 1);
        else
          this.#env.report("stray-end-tag", where(piece.from, piece.to - piece.from), { name: piece.name });
      }
    }
    return html;
  }

  /** End tags for everything above `depth`; reports what the author left open, from `own` on. */
  #closeTo(depth: number, own = depth): string {
    let html = "";
    while (this.#open.length > depth) {
      const top = this.#open.pop();
      if (top?.tag === undefined) continue;
      html += `</${properName(top.tag)}>`;
      if (!optionalEnd.has(top.tag) && this.#open.length >= own && top.place !== undefined) {
        this.#env.report("unclosed-tag", top.place(), { name: top.tag });
      }
    }
    return html;
  }

  #made(type: "html_block" | "html_inline", content: string): Token {
    const token = new this.#state.Token(type, "", 0);
    token.content = content;
    harmless.add(token);
    return token;
  }

  #context(where: Where): FilterContext {
    const env = this.#env;
    return {
      // markdown-it resolves entities together with backslash escapes, which attributes do not have.
      decode: (value) => this.#md.utils.unescapeAll(value.replaceAll("\\", "\\\\")),
      drop: (dropped) => reportDropped(env, dropped, where(dropped.from, dropped.to - dropped.from)),
      file: (path, from, to) => {
        if (env.has(path)) {
          env.files.add(path);
          return true;
        }
        env.report("missing-file", where(from, to - from), { path });
        return false;
      },
      linked: (path, from, to) => useLinkedFile(env, path, where(from, to - from)),
      picture: (hasWords, path, from, to) => {
        if (!hasWords) env.report("missing-alternative-text", where(from, to - from), { path });
      },
      around: this.#open.flatMap(({ tag }) => tag ?? []),
    };
  }
}

function reportDropped(env: SlideEnv, dropped: Dropped, place: Place): void {
  switch (dropped.kind) {
    case "element":
      env.report("dropped-element", place, { name: dropped.name });
      break;
    case "notes":
      env.report("notes-as-html", place);
      break;
    case "attribute":
      env.report("dropped-attribute", place, { name: dropped.name });
      break;
    case "address":
      switch (dropped.address.kind) {
        case "outside":
          env.report("file-outside-folder", place, { path: dropped.written });
          break;
        case "foreign":
          env.report("foreign-address", place, { address: dropped.written });
          break;
        case "forbidden":
        case "picture-data":
          env.report("forbidden-address", place, { address: dropped.written.slice(0, 40) });
          break;
      }
  }
}
