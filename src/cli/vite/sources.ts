import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInThemes, themeFile } from "../../deck/themes/catalogue.ts";
import { readTheme } from "../../deck/themes/read-theme.ts";
import { themeCss } from "../../deck/themes/theme-css.ts";
import type { StyleName } from "../../site/runtime.ts";
import { packageRoot } from "../package-root.ts";

/** The browser's scripts by their lasting names. */
export const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  ["projector", "presenter", "remote", "attendee", "lobby", "home", "check", "room-check", "key"].map(
    (view) => [`${view}.js`, join(packageRoot, `src/present/${view}/main.ts`)],
  ),
);

/** Where all widgets' style sheets stand as one; there is no such file, the build makes it up. */
export const allWidgetStyles = join(packageRoot, "src/widgets/all-widgets.css");

/** The style sheets by their lasting names. */
export const styles: Readonly<Record<Exclude<StyleName, "flowing">, string>> = {
  slides: join(packageRoot, "src/present/styles/slides.css"),
  widgets: allWidgetStyles,
  projector: join(packageRoot, "src/present/projector/projector.css"),
  presenter: join(packageRoot, "src/present/presenter/presenter.css"),
  attendee: join(packageRoot, "src/present/attendee/attendee.css"),
  remote: join(packageRoot, "src/present/remote/remote.css"),
  home: join(packageRoot, "src/present/home/home.css"),
  handout: join(packageRoot, "src/handout/handout.css"),
};

/** What stands in `allWidgetStyles`. */
export function allWidgetStylesText(): string {
  const files = globSync("src/widgets/*/style.css", { cwd: packageRoot }).sort();
  return files.map((file) => `@import ${JSON.stringify(join(packageRoot, file))};\n`).join("");
}

/** The rules with the tokens of Attune's own themes, by the themes' names and in their order. */
export function themeRules(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    builtInThemes.map((name) => {
      const { colours } = readTheme(readFileSync(join(packageRoot, themeFile(name)), "utf8"));
      return [name, themeCss(name, colours)];
    }),
  );
}
