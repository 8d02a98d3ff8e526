import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folder } from "../deck/compile.ts";
import { inside } from "../server/fence.ts";

/** A seminar's folder that remembers what was asked of it: these files, there or not, make the seminar what it is. */
export interface WatchedFolder extends Folder {
  /** Full paths of all files that were asked for. */
  readonly asked: ReadonlySet<string>;
}

/** The folder of a seminar file, for the compiler: nothing outside it can be read. */
export function openFolder(folder: string): WatchedFolder {
  const asked = new Set<string>();
  const find = (path: string): string | undefined => {
    asked.add(join(folder, path));
    const found = inside(folder, path);
    return found !== undefined && statSync(found).isFile() ? found : undefined;
  };
  return {
    asked,
    list: (path) => {
      const found = inside(folder, path);
      if (found === undefined || !statSync(found).isDirectory()) return [];
      return readdirSync(found, { withFileTypes: true }).flatMap((each) =>
        each.isDirectory() ? [each.name] : [],
      );
    },
    has: (path) => find(path) !== undefined,
    readText: (path) => {
      const found = find(path);
      return found === undefined ? undefined : readFileSync(found, "utf8");
    },
  };
}
