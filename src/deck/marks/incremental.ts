import type { Token } from "markdown-it";
import type { Rule } from "../markdown.ts";

/** `{.incremental}` on a list, or `::: incremental` around it: each of its items is a step. */
export const incremental: Rule = {
  name: "incremental",
  install: (md) => {
    md.core.ruler.after("inline", "incremental", (state) => {
      if (!state.src.includes("incremental")) return;
      const open: Token[] = [];
      for (const token of state.tokens) {
        if (token.nesting === -1) open.pop();
        if (token.nesting !== 1) continue;
        if (token.type === "list_item_open" && isIncremental(open) && !hasClass(token, "fragment"))
          token.attrJoin("class", "fragment");
        open.push(token);
      }
    });
  },
};

/** Whether the list that is open innermost is to come item by item. Lists within its items come with them. */
function isIncremental(open: readonly Token[]): boolean {
  const list = open.at(-1);
  if (!list) return false;
  if (hasClass(list, "incremental")) return true;
  const around = open.at(-2);
  return around?.type === "container_open" && hasClass(around, "incremental");
}

export function hasClass(token: Token, name: string): boolean {
  return String(token.attrGet("class") ?? "")
    .split(" ")
    .includes(name);
}
