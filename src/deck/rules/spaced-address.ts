import { slideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";

/** What CommonMark leaves as it is written because of a space in the name of a file: `![A child](my photo.jpg)`. */
const spaced = /!?\[[^\][]*\]\(([^()<>"'\s][^()<>"']* [^()<>"']*\.[a-z0-9]{2,5})\)/i;

/** A file whose name has a space needs `<` and `>` around it; without them the mark itself would stand on the wall. */
export const spacedAddresses: Rule = {
  name: "spaced-addresses",
  install(md) {
    md.core.ruler.before("linkify", "spaced-addresses", (state) => {
      if (!state.src.includes("](")) return;
      const env = slideEnv(state.env);
      for (const { children, map } of state.tokens) {
        const texts = (children ?? []).filter(({ type }) => type === "text").map(({ content }) => content);
        const [mark, address] = spaced.exec(texts.join("")) ?? [];
        if (mark === undefined || address === undefined) continue;
        const [line, end] = map ?? env.block;
        const instead = mark.replace(address, `<${address}>`);
        env.report("spaced-address", env.at(line, address, end), { address, instead });
      }
    });
  },
};
