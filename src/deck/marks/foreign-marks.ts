import { slideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";

/** Lines that do something in other tools, and what could be written instead. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^\. \. \.$/, "Write {.fragment} behind each text that should come later."],
  [/^::[a-z][\w-]*::$/i, "Write ::: left and ::: right, and close each with :::."],
  [/^\{\{[<%].*[>%]\}\}$/s, "Say it in Markdown: a picture of the seminar's folder, a link, a text."],
  [/^\{%.*%\}$/s, "Say it in Markdown: a picture of the seminar's folder, a link, a text."],
  [/^\[(?:toc|_toc_)\]$/i, "Attune shows all slides in the overview: press o."],
  [/^\\(?:newpage|pagebreak|pause|tableofcontents)$/, "Begin a new slide with ---."],
];

/** A paragraph that is nothing but a mark of another tool would stand on the wall as gibberish: left out, and reported. */
export const foreignMarks: Rule = {
  name: "foreign-marks",
  install: (md) => {
    md.core.ruler.after("block", "foreign-marks", (state) => {
      const env = slideEnv(state.env);
      const gone = new Set<number>();
      state.tokens.forEach(({ type, content, map }, index) => {
        if (type !== "inline" || state.tokens[index - 1]?.type !== "paragraph_open") return;
        const known = /^[.:{[\\]/.test(content) && marks.find(([mark]) => mark.test(content));
        if (!known) return;
        const [first = ""] = content.split("\n", 1);
        env.report("foreign-mark", env.at(map?.[0] ?? 0, first), { mark: first, instead: known[1] });
        for (const part of [index - 1, index, index + 1]) gone.add(part);
      });
      if (gone.size > 0) state.tokens = state.tokens.filter((_, index) => !gone.has(index));
    });
  },
};
