import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Plugin } from "vite";
import { packageRoot } from "../package-root.ts";

const run = promisify(execFile);

/** The compiler as package.json's parts have it, asked for nothing but types. */
const compiler = "node_modules/typescript/bin/tsc";
const words =
  "--ignoreConfig --declaration --emitDeclarationOnly --allowImportingTsExtensions --strict --exactOptionalPropertyTypes " +
  "--noUncheckedIndexedAccess --target es2024 --module esnext --moduleResolution bundler";

/** Puts beside the model, as other programs import it, what its functions take and give. */
export function declarationsPlugin(): Plugin {
  return {
    name: "attune-declarations",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "physiology",
    async generateBundle() {
      for (const [fileName, source] of await declarations("src/physiology", "simulate.ts"))
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The declarations of a file and of all that it imports, by name. */
export async function declarations(
  folder: string,
  entry: string,
): Promise<readonly (readonly [string, string])[]> {
  const out = await mkdtemp(join(tmpdir(), "attune-types-"));
  try {
    const args = [compiler, join(folder, entry), ...words.split(" "), "--rootDir", folder, "--outDir", out];
    await run(process.execPath, args, { cwd: packageRoot });
    const files = await readdir(out, { recursive: true });
    return await Promise.all(
      files
        .filter((file) => file.endsWith(".d.ts"))
        .toSorted()
        .map(async (file) => {
          const text = await readFile(join(out, file), "utf8");
          return [file.replaceAll("\\", "/"), withPlainImports(text)] as const;
        }),
    );
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Imports named as every setting of the compiler finds them: `./types.js` for `./types.ts`. */
export const withPlainImports = (text: string): string =>
  text.replace(/((?:from|import)\s*\(?\s*["']\.[^"']*)\.ts(?=["'])/g, "$1.js");
