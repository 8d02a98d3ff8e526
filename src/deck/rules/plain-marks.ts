import deflist from "markdown-it-deflist";
import mark from "markdown-it-mark";
import sub from "markdown-it-sub";
import sup from "markdown-it-sup";
import type { Rule } from "../markdown.ts";

/** Definition lists, `==marked==`, `H~2~O`, `x^2^`: as markdown-it's own plugins read them. */
export const plainMarks: Rule = {
  name: "plain-marks",
  install: (md) => {
    md.use(deflist).use(mark).use(sub).use(sup);
  },
};
