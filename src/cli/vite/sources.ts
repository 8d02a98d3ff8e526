import { globSync } from "node:fs";
import { basename, join } from "node:path";
import type { StyleName } from "../../site/runtime.ts";
import { packageRoot } from "../package-root.ts";

/** The browser's scripts by their lasting names. */
export const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  ["projector", "presenter", "home", "check"].map((view) => [
    `${view}.js`,
    join(packageRoot, `src/present/${view}/main.ts`),
  ]),
);

/** Where all widgets' style sheets stand as one; there is no such file, the build makes it up. */
export const allWidgetStyles = join(packageRoot, "src/widgets/all-widgets.css");

/** The style sheets by their lasting names. */
export const styles: Readonly<Record<StyleName, string>> = {
  slides: join(packageRoot, "src/present/styles/slides.css"),
  widgets: allWidgetStyles,
  projector: join(packageRoot, "src/present/projector/projector.css"),
  presenter: join(packageRoot, "src/present/presenter/presenter.css"),
  home: join(packageRoot, "src/present/home/home.css"),
};

/** What stands in `allWidgetStyles`. */
export function allWidgetStylesText(): string {
  const files = globSync("src/widgets/*/style.css", { cwd: packageRoot }).sort();
  return files.map((file) => `@import ${JSON.stringify(join(packageRoot, file))};\n`).join("");
}

/** The themes' style sheets by the themes' names. */
export function themeFiles(): Readonly<Record<string, string>> {
  const files = globSync("themes/*.css", { cwd: packageRoot }).sort();
  return Object.fromEntries(files.map((file) => [basename(file, ".css"), join(packageRoot, file)]));
}
