import type { Patch } from "../../session/messages.ts";

let sheet: CSSStyleSheet | undefined;

/**
 * Takes over what the author changed about the seminar's language and theme: the tokens of a theme of the author's own, and which
 * themes can be chosen. Returns true where the seminar names another theme than before.
 */
export function applyThemePatch({ look }: Patch): boolean {
  if (look === undefined) return false;
  const { dataset } = document.documentElement;
  document.documentElement.lang = look.language;
  if (look.css !== undefined) {
    // A policy that allows only the style sheets a page came with says nothing of sheets made by its own script.
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(look.css);
  }
  const before = dataset["seminarTheme"];
  dataset["themes"] = look.themes;
  dataset["seminarTheme"] = look.theme;
  return before !== look.theme;
}
