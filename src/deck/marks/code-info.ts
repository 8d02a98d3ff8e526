import type { Token } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { applyAttributes, writtenIn } from "./attribute-target.ts";

/**
 * What follows a code block's language: `js [1-2|3]` in Reveal, `ts {1|2}` in Slidev, `{.python key="…"}` in Pandoc,
 * `{r}` in R Markdown. The language stays, lines to be lit up are kept as Reveal's attribute; the rest is reported.
 */
export const codeInfo: Rule = {
  name: "code-info",
  install: (md) => {
    md.core.ruler.after("widget-fences", "code-info", (state) => {
      const env = slideEnv(state.env);
      for (const token of state.tokens)
        if (token.type === "fence" && /[[{]/.test(token.info)) readInfo(token, env);
    });
  },
};

function readInfo(token: Token, env: SlideEnv): void {
  const info = token.info.trim();
  const [, language = "", rest = ""] = /^([^\s[{]*)\s*(.*)$/s.exec(info) ?? [];
  token.info = language;
  const line = token.map?.[0] ?? 0;
  const list = parseAttributes(rest);
  // `{1|2-3}` reads like a list of words, but says which lines.
  if (!list || list.items.every(({ kind }) => kind === "word")) {
    const engine = language === "" ? /^\{\s*([A-Za-z]\w*)\s*[,}]/.exec(rest)?.[1] : undefined;
    const lit = /^[[{]([^\]}]*)/.exec(rest)?.[1]?.trim();
    if (engine) token.info = engine;
    else if (lit) light(token, lit, rest, env);
    return;
  }
  const first = list.items.find(({ kind }) => kind === "class");
  if (language === "" && first) token.info = first.name;
  const kept = list.items.filter((item) => {
    if (item === first && language === "") return false;
    if (item.name !== "code-line-numbers" && item.name !== "data-line-numbers") return true;
    light(token, item.value, rest, env);
    return false;
  });
  applyAttributes(token, writtenIn(env, [line, line + 1], rest, kept), env);
}

/** Keeps which lines are to be lit up, as Reveal's own attribute. */
function light(token: Token, lines: string, written: string, env: SlideEnv): void {
  token.attrSet("data-line-numbers", lines);
  const line = token.map?.[0] ?? 0;
  env.report("code-lines", env.at(line, written, line + 1));
}
