import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** The name of the list of licences; in the browser build it lies among the assets. */
export const licencesFile = "licences.txt";

/** Writes down the licences of all packages whose code is in a build: most ask that their text goes along. */
export function licencesPlugin(): Plugin {
  return {
    name: "attune-licences",
    apply: "build",
    generateBundle(_options, bundle) {
      const packages = packagesIn(bundle);
      if (packages.size === 0) return;
      const source = [...packages]
        .toSorted()
        .map(entry)
        .join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", name: licencesFile, source });
    },
  };
}

/** The folders of the packages that gave code to a build. */
export function packagesIn(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const part of Object.values(bundle)) {
    if (part.type !== "chunk") continue;
    for (const id of part.moduleIds) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/"))?.[0];
      if (folder !== undefined) folders.add(folder.replace(/^\0/, ""));
    }
  }
  return folders;
}

function entry(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const file = readdirSync(folder).find((path) => /^(licen[cs]e|copying)/i.test(path));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${name} ${version}, ${license}\n${text}`;
}
