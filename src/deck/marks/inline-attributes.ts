import type { Token } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { applyAttributes, writtenIn } from "./attribute-target.ts";

/** `*words*{.class}`, `![](x.jpg){.decorative}`, `[words]{.class}`: a list right behind what it belongs to. */
export const inlineAttributes: Rule = {
  name: "inline-attributes",
  install: (md) => {
    md.core.ruler.after("inline", "inline-attributes", (state) => {
      if (!state.src.includes("{")) return;
      const env = slideEnv(state.env);
      for (const token of state.tokens) {
        if (token.type === "inline" && token.children && token.content.includes("{"))
          token.children = withAttributes(token.children, env, token.map ?? [0, 1]);
      }
    });
  },
};

function withAttributes(
  children: readonly Token[],
  env: SlideEnv,
  block: readonly [number, number],
): Token[] {
  const kept: Token[] = [];
  const open: Token[] = [];
  let closed: Token | undefined; // the element that ended right before this token
  for (const child of children) {
    if (child.type === "text" && closed) {
      let list = parseAttributes(child.content);
      while (list) {
        applyAttributes(closed, writtenIn(env, block, child.content.slice(0, list.end), list.items), env);
        child.content = child.content.slice(list.end);
        list = parseAttributes(child.content);
      }
    }
    closed = undefined;
    if (child.nesting === 1) open.push(child);
    else if (child.nesting === -1) closed = open.pop();
    else if (child.type === "image" || child.type === "code_inline" || child.type === "citation")
      closed = child;
    if (child.type !== "text" || child.content !== "") kept.push(child);
  }
  return kept;
}
