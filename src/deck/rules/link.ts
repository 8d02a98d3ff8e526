import type { Place } from "../diagnostic.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import { linkedFile } from "../html/address.ts";
import type { Rule } from "../markdown.ts";

/** Links: pages elsewhere learn nothing of the seminar's window, and a file beside the seminar comes with it. */
export const links: Rule = {
  name: "links",
  install(md) {
    md.core.ruler.before("linkify", "links", (state) => {
      if (!/[[<]/.test(state.src)) return;
      const env = slideEnv(state.env);
      for (const inline of state.tokens) {
        for (const token of inline.children ?? []) {
          if (token.type !== "link_open") continue;
          const href = String(token.attrGet("href") ?? "");
          if (/^(?:https?:)?\/\//i.test(href)) token.attrSet("rel", "noopener");
          const file = linkedFile(href);
          if (file === undefined) continue;
          const [line, end] = inline.map ?? env.block;
          useLinkedFile(env, file, env.at(line, href, end));
        }
      }
    });
  },
};

/** Takes a linked file along, or reports that it is not there. */
export function useLinkedFile(env: SlideEnv, path: string, place: Place): void {
  if (env.has(path)) env.files.add(path);
  else env.report("missing-file", place, { path });
}
