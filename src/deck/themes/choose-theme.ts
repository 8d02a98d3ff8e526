import type { Folder } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isForeignTheme } from "../foreign-front-matter.ts";
import { diagnose, type PlacedMistake } from "../mistakes/catalogue.ts";
import { nearest } from "../nearest.ts";
import type { FrontMatter } from "../read-front-matter.ts";
import { builtInThemes, isForTheWall, isThemeName, themeFile, usualTheme } from "./catalogue.ts";
import { readTheme } from "./read-theme.ts";
import { themeCss } from "./theme-css.ts";

/** What a seminar is set in. */
export interface ChosenTheme {
  readonly name: string;
  /** The rule with its tokens, where it is a theme of the author's own; built-in ones are with the pages. */
  readonly css: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What it was read from: the same need not be read again. */
  readonly from: string;
}

const ready: readonly string[] = builtInThemes;
const forTheWall = ready.filter(isForTheWall);

/** Finds the theme that the head of the seminar names: one of Attune's, else `themes/NAME/` beside the seminar. */
export function chooseTheme(
  head: FrontMatter,
  file: string,
  folder: Folder,
  last: ChosenTheme | undefined,
): ChosenTheme {
  const name = head.meta.theme;
  const place = head.place(["theme"]);
  const own = isThemeName(name) ? folder.readText(themeFile(name)) : undefined;
  const from = JSON.stringify([name, place, own]);
  if (last?.from === from) return last;

  const chosen = (to: string, mistake?: PlacedMistake): ChosenTheme => ({
    name: to,
    css: undefined,
    diagnostics: mistake ? [diagnose(mistake.code, file, mistake.place, mistake.facts)] : [],
    from,
  });
  if (forTheWall.includes(name))
    return own === undefined
      ? chosen(name)
      : chosen(name, { code: "theme-name-taken", place, facts: { name } });
  if (ready.includes(name)) return chosen(usualTheme, { code: "theme-for-paper", place, facts: { name } });
  if (own === undefined) {
    if (isForeignTheme(name)) return chosen(usualTheme, { code: "foreign-theme", place, facts: { name } });
    const beside = (folder.list?.("themes") ?? []).filter(
      (each) => isThemeName(each) && folder.has(themeFile(each)),
    );
    const near = nearest(name, [...forTheWall, ...beside]);
    return chosen(usualTheme, {
      code: "unknown-theme",
      place,
      facts: { name, near, all: forTheWall.join(", ") },
    });
  }
  const { colours, mistakes } = readTheme(own);
  const named = file.replace(/[^/\\]*$/, "") + themeFile(name);
  return {
    name,
    css: themeCss(name, colours),
    diagnostics: mistakes.map((each) => diagnose(each.code, named, each.place, each.facts)),
    from,
  };
}
