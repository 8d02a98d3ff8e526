import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Attune's own folder: the nearest above this file with a package.json, whether bundled in dist/cli or not. */
export const packageRoot = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  return existsSync(join(folder, "package.json")) || dirname(folder) === folder
    ? folder
    : findRoot(dirname(folder));
}
