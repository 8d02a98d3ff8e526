import type { PlacedMistake } from "./mistakes/catalogue.ts";
import { readSeparator, separatorKeys, type Separators } from "./separators.ts";
import type { Yaml } from "./yaml.ts";

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== "");

/** What other tools read in the head of a Markdown deck. */
const others: ReadonlySet<string> = new Set([
  // Reveal.js and reveal-md
  ...words(`revealOptions reveal-options highlightTheme highlight-theme css scripts script template listingTemplate
    absoluteUrl preprocessor assetsDir staticDirs static puppeteerLaunchArgs width height margin minScale maxScale
    controls progress slideNumber hash history center transition transitionSpeed backgroundTransition parallaxBackgroundImage
    plugins menu chalkboard logo`),
  // HedgeDoc, HackMD
  ...words(`slideOptions tags type lang dir robots breaks GA disqus description image opengraph view`),
  // Pandoc, Quarto, R Markdown
  ...words(`author authors institute affiliation format output execute bibliography csl nocite link-citations toc toc-depth
    number-sections editor filters engine jupyter knitr server params abstract keywords category categories
    revealjs revealjs-url slide-level incremental header-includes include-before include-after title-slide-attributes
    resource_files embed-resources self-contained highlight-style code-fold brand reference-section-title`),
  // Marp
  ...words(`marp paginate header footer class size style backgroundColor backgroundImage backgroundPosition
    backgroundRepeat backgroundSize color math headingDivider url inlineSVG`),
  // Slidev
  ...words(`background highlighter lineNumbers drawings mdc layout colorSchema fonts canvasWidth aspectRatio download
    exportFilename export info favicon titleTemplate routerMode defaults addons monaco themeConfig selectable record
    remote persist htmlAttrs clicks hideInToc routeAlias twoslash presenter browserExporter seoMeta`),
  // Sites that hold decks
  ...words(`permalink draft published slug weight outputs aliases redirect_from comments summary outline`),
]);

/** Where Attune has the same under another name. */
const renamed: Readonly<Record<string, string>> = {
  author: "Write presenters: and below it - name: …, one line for each.",
  authors: "Write presenters: and below it - name: …, one line for each.",
  bibliography: "Write references: and the file's name.",
  lang: "Write language: and the code of the language.",
};

/** Whether a theme is another tool's; Attune has its own, and so may the author. */
export const isForeignTheme = (name: string): boolean => themes.has(name);

/** Themes of other tools. */
const themes: ReadonlySet<string> = new Set(
  words(`black white league beige sky night serif simple solarized moon dracula blood black-contrast white-contrast
    default gaia uncover seriph apple-basic bricks shibainu none`),
);

export interface Foreign {
  /** The head without what only other tools understand. */
  readonly yaml: Yaml;
  readonly separators: Separators;
  readonly mistakes: readonly PlacedMistake[];
}

/**
 * Takes out of the head of a file what other tools read there: separators are kept apart, the rest is reported once,
 * so that a deck from elsewhere does not greet its author with a wall of mistakes.
 */
export function takeForeign(yaml: Yaml): Foreign {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { yaml, separators: {}, mistakes: [] };
  const own: Record<string, unknown> = {};
  const separators: { -readonly [key in keyof Separators]: Separators[key] } = {};
  const mistakes: PlacedMistake[] = [];
  const left: string[] = [];
  for (const [key, entry] of Object.entries(value)) {
    const part = Object.hasOwn(separatorKeys, key) ? separatorKeys[key] : undefined;
    // Only asked for where there is a mistake: places are found by the parser for all of YAML.
    const place = () => yaml.place([key], "key");
    if (part !== undefined) {
      const read = typeof entry === "string" ? readSeparator(entry) : undefined;
      if (read && (part !== "notes" || read.kind === "line")) separators[part] = read;
      else
        mistakes.push({
          code: "separator-unreadable",
          place: place(),
          facts: { key, usual: usualSigns[part] },
        });
    } else if (key === "theme" && typeof entry !== "string") {
      mistakes.push({ code: "foreign-theme", place: yaml.place([key]), facts: {} });
    } else if (Object.hasOwn(renamed, key)) {
      mistakes.push({ code: "foreign-setting-renamed", place: place(), facts: { key, hint: renamed[key] } });
    } else if (others.has(key)) left.push(key);
    else own[key] = entry;
  }
  const [first, ...more] = left;
  if (first !== undefined)
    mistakes.push({
      code: "foreign-settings",
      place: yaml.place([first], "key"),
      facts: { key: first, more: more.length > 0 ? more.join(", ") : undefined },
    });
  return { yaml: { ...yaml, value: own, salvage: own }, separators, mistakes };
}

const usualSigns: Readonly<Record<keyof Separators, string>> = { slide: "---", below: "--", notes: "Note:" };
