import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { fontFaces, fontLicence, fontPackage } from "../../site/fonts.ts";
import { packageRoot } from "../package-root.ts";
import { buildEarlyScript, earlyScript } from "./early-script.ts";
import { runtimeRecord, type RuntimeRecord } from "../runtime-record.ts";
import { allWidgetStyles, allWidgetStylesText, scripts, styles, themeRules } from "./sources.ts";

/** The oldest browsers that pages are built for: all have container units and `:has` (end of 2023). */
export const browsers = ["chrome120", "firefox121", "safari17.2"];

/** Inputs of the browser build: scripts under their own names, style sheets as `style--NAME`. */
export function runtimeInputs(): Record<string, string> {
  const named = (kind: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [`${kind}--${name}`, file]));
  return {
    ...named("script", scripts),
    ...named("style", styles),
  };
}

/**
 * Adds the fonts to the browser build, and writes down what it made (names, imports, style sheets as text) in one
 * file for the pages to be rendered around. Style sheets are in that record only: pages carry them in place.
 */
export function runtimePlugin(): Plugin {
  return {
    name: "attune-runtime",
    apply: "build",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "client",
    resolveId: (id) => (id === allWidgetStyles ? id : undefined),
    load: (id) => (id === allWidgetStyles ? allWidgetStylesText() : undefined),
    async buildStart() {
      const source = await buildEarlyScript(browsers);
      this.emitFile({ type: "asset", name: earlyScript, source });
      const folder = join(packageRoot, "node_modules", fontPackage);
      const files = [
        ...fontFaces.map(({ file }) => ({ file, from: join(folder, "files", file) })),
        { file: fontLicence.name, from: join(folder, fontLicence.from) },
      ];
      for (const { file, from } of files)
        this.emitFile({ type: "asset", name: file, source: readFileSync(from) });
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const record = describe(bundle);
        for (const [path, part] of Object.entries(bundle))
          if (path.endsWith(".css") || isStyleShell(part)) delete bundle[path];
        this.emitFile({ type: "asset", fileName: runtimeRecord, source: JSON.stringify(record) });
      },
    },
  };
}

/** The empty script that the bundler makes for an input that is only a style sheet. */
function isStyleShell(part: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  return part.type === "chunk" && part.isEntry && !part.name.startsWith("script--");
}

const inAssets = (path: string) => path.replace(/^assets\//, "");

function describe(bundle: Rolldown.OutputBundle): RuntimeRecord {
  const assets: Record<string, string> = {};
  const imports: Record<string, readonly string[]> = {};
  const css: Record<string, string> = {};
  for (const part of Object.values(bundle)) {
    if (part.type === "asset") {
      for (const name of part.names) {
        const [kind = "", style = ""] = name.replace(/\.css$/, "").split("--");
        if (!name.endsWith(".css")) assets[name] = inAssets(part.fileName);
        else if (kind === "style") css[style] = String(part.source).trim();
      }
    } else if (part.isEntry && part.name.startsWith("script--")) {
      const name = part.name.slice("script--".length);
      assets[name] = inAssets(part.fileName);
      imports[name] = allImports(bundle, part).map(inAssets);
    }
  }
  return { assets, imports, css, themes: themeRules() };
}

/** The chunks that a script imports at once, and those that these import. */
function allImports(bundle: Rolldown.OutputBundle, entry: Rolldown.OutputChunk): readonly string[] {
  const found = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    for (const path of chunk.imports) {
      const next = bundle[path];
      if (found.has(path) || next?.type !== "chunk") continue;
      found.add(path);
      visit(next);
    }
  };
  visit(entry);
  return [...found];
}
