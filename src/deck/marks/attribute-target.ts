import type { Token } from "markdown-it";
import type { AttributeList } from "../attributes.ts";
import type { SlideEnv } from "../env.ts";

const harmless = /^(?:lang|dir|title|width|height|start|reversed|role|style|(?:data|aria)-[a-z0-9_.-]+)$/i;

/**
 * Puts an attribute list on an element. `line` (0-based in the text) is where the list stands, for the reports on
 * attributes that no element may have: what runs or loads something.
 */
export function applyAttributes(token: Token, list: AttributeList, env: SlideEnv, line: number): void {
  for (const { kind, name, value } of list.items) {
    switch (kind) {
      case "id":
        token.attrSet("id", name);
        break;
      case "class":
        token.attrJoin("class", name);
        break;
      case "pair":
        if (name === "class") token.attrJoin("class", value);
        else if (name === "id" || harmless.test(name)) token.attrSet(name, value);
        else env.report("unknown-attribute", env.at(line, name), { name });
        break;
      case "word":
        if (harmless.test(name)) token.attrSet(name, "");
        else env.report("unknown-attribute", env.at(line, name), { name });
        break;
    }
  }
}
