import type { Token } from "markdown-it";
import { slideEnv, type SlideEnv } from "../env.ts";
import { escapeHtml } from "../html/escape.ts";
import { readAddress } from "../html/address.ts";
import type { Place } from "../diagnostic.ts";
import type { Rule } from "../markdown.ts";
import { spotter } from "./sighting.ts";
import { wordsOf } from "./words.ts";

const dropped = new WeakSet<Token>();

/**
 * Every picture says what it shows or that it is decorative, comes from the seminar's folder, and is there. One
 * that cannot be shown leaves its alternative text.
 */
export const picture: Rule = {
  name: "picture",
  install(md) {
    md.core.ruler.before("linkify", "picture", (state) => {
      if (!state.src.includes("![")) return;
      const env = slideEnv(state.env);
      for (const inline of state.tokens) {
        if (inline.type !== "inline" || inline.children === null) continue;
        const spot = spotter(env, inline);
        for (const token of inline.children) {
          if (token.type !== "image") continue;
          const written = `![${token.content}]`;
          check(token, spot(written)(0, written.length), env);
        }
      }
    });
    md.renderer.rules.image = (tokens, index, _options, env, renderer) => {
      const token = tokens[index];
      if (token === undefined) return "";
      const words = isDecorative(token) ? "" : wordsOf(token.children, slideEnv(env).bibliography);
      if (dropped.has(token))
        return words === "" ? "" : `<span class="picture-missing">${escapeHtml(words)}</span>`;
      token.attrSet("alt", words);
      return `<img${renderer.renderAttrs(token)}>`;
    };
  },
};

/** How Marp sets a picture's place and size: `bg left:40%`, `w:300 h:200`. */
const marpWords =
  /^(?:bg\b(?: (?:left|right|fit|auto|contain|cover|vertical|[\w-]+:\S+|[\d.]+%))*|(?:(?:w|h|width|height|blur|brightness|contrast|sepia|opacity):\S+ ?)+)$/;

export const isDecorative = (token: Token): boolean =>
  String(token.attrGet("class") ?? "")
    .split(" ")
    .includes("decorative");

function check(token: Token, place: Place, env: SlideEnv): void {
  const path = String(token.attrGet("src") ?? "");
  if (isDecorative(token)) token.attrSet("role", "presentation");
  else if (token.content.trim() === "") env.report("missing-alternative-text", place, { path });
  else if (marpWords.test(token.content)) env.report("settings-as-words", place, { words: token.content });
  const address = readAddress(path);
  const there = addressPlace(env, place);
  switch (address.kind) {
    case "local":
      if (address.path !== "" && env.has(address.path)) {
        env.files.add(address.path);
        token.attrSet("src", encodeURI(address.path).replace(/[?#]/g, encodeURIComponent));
        return;
      }
      env.report("missing-file", there, { path: address.path });
      break;
    case "picture-data":
      return;
    case "outside":
      env.report("file-outside-folder", there, { path });
      break;
    case "foreign":
      env.report("foreign-address", there, { address: path });
      break;
    case "forbidden":
      env.report("forbidden-address", there, { address: path.slice(0, 40) });
      break;
  }
  dropped.add(token);
}

/** The address of `![text](address)`, whose `![text]` stands at `place`. */
function addressPlace(env: SlideEnv, place: Place): Place {
  const behind = place.column + (place.length ?? 0) - 1;
  const [, address] =
    /^\(\s*<?([^\s<>)]+)/.exec((env.lines[place.line - 1 - env.firstLine] ?? "").slice(behind)) ?? [];
  return address === undefined ? place : { line: place.line, column: behind + 2, length: address.length };
}
