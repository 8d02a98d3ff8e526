import type { Rule } from "../markdown.ts";

/** Tables: heads say that they head a column, cells know their line, and a box around lets a wide table scroll. */
export const tables: Rule = {
  name: "tables",
  install(md) {
    md.core.ruler.after("block", "table-cells", (state) => {
      if (!state.src.includes("|")) return;
      let row: [number, number] | null = null;
      let inTable = false;
      for (const token of state.tokens) {
        if (token.type === "table_open") inTable = true;
        else if (token.type === "table_close") inTable = false;
        else if (token.type === "tr_open") row = token.map;
        else if (token.type === "th_open") token.attrSet("scope", "col");
        else if (inTable && token.type === "inline") token.map ??= row;
      }
    });
    md.renderer.rules.table_open = (tokens, index, _options, _env, renderer) => {
      const token = tokens[index];
      return `<div class="table"><table${token === undefined ? "" : renderer.renderAttrs(token)}>\n`;
    };
    md.renderer.rules.table_close = () => "</table></div>\n";
  },
};
