import { harmlessStyle } from "./style.ts";

/** What becomes of an attribute that an author wrote: kept, kept in part, or dropped. */
export type Verdict =
  { readonly keep: true; readonly value: string; readonly dropped?: string } | { readonly keep: false };

/** Attributes that are harmless on every element. */
const everywhere = new Set(
  "class id title lang dir translate width height align valign colspan rowspan scope span start reversed value type cite datetime alt open hidden".split(
    " ",
  ),
);

/** `data-` names that the pages themselves, or Reveal, act upon by loading or opening something. */
const reserved =
  /^data-(?:src|srcset|lazy|preview|background|widget|settings|markdown|separator|autoplay|notes|state|visibility|attune)/;

/** Judges one attribute that may stand on any element; addresses of files are judged with their element. */
export function judgeAttribute(name: string, value: string): Verdict {
  if (name === "style") {
    const { style, dropped } = harmlessStyle(value);
    if (style === "") return { keep: false };
    return dropped.length === 0
      ? { keep: true, value: style }
      : { keep: true, value: style, dropped: dropped.join("; ") };
  }
  if (/^data-[a-z][\w.-]*$/.test(name)) return reserved.test(name) ? { keep: false } : { keep: true, value };
  if (/^aria-[a-z]+$/.test(name)) return { keep: true, value };
  if (name === "role")
    return /^(?:presentation|none|img|note|list|listitem|group|figure|math)$/.test(value)
      ? { keep: true, value }
      : { keep: false };
  return everywhere.has(name) ? { keep: true, value } : { keep: false };
}
