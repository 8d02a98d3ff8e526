import { statSync, watch, type FSWatcher } from "node:fs";
import { dirname, join } from "node:path";

/** How long a file must be left alone to count as written, ms. Editors and programs write in pieces. */
const quiet = 3;
/** How often files are looked at in case no event came (network drives, some containers), ms. */
const lookEvery = 1000;

export interface Watch {
  /** Sets which files are of interest; they need not exist. */
  readonly files: (paths: Iterable<string>) => void;
  readonly close: () => void;
}

/**
 * Tells when files of interest, or the list of names in `folder`, changed: once for a burst of changes, `quiet` ms
 * after the last. Watches folders rather than files, because editors save by renaming a new file over the old one.
 * `begins` hears of each burst at its first sign, when the file may be half written: to prepare, not to show.
 */
export function startWatch(
  folder: string,
  changed: (paths: ReadonlySet<string>) => void,
  begins: (path: string) => void = () => {},
): Watch {
  const watchers = new Map<string, FSWatcher | undefined>();
  let seen = new Map<string, string>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function note(path: string): void {
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = waiting;
      waiting = new Set();
      for (const each of paths) if (seen.has(each)) seen.set(each, look(each));
      changed(paths);
    }, quiet);
    begins(path);
  }

  function watchFolder(path: string): void {
    if (watchers.get(path) !== undefined) return;
    try {
      const watcher = watch(path, (_event, name) => {
        if (name !== null && (seen.has(join(path, name)) || path === folder)) note(join(path, name));
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.set(path, undefined);
      });
      watchers.set(path, watcher);
    } catch {
      watchers.set(path, undefined); // the slow look below still sees changes
    }
  }

  const looking = setInterval(() => {
    for (const [path, before] of seen) if (look(path) !== before) note(path);
    for (const path of watchers.keys()) watchFolder(path);
  }, lookEvery);
  watchFolder(folder);

  return {
    files(paths) {
      seen = new Map([...paths].map((path) => [path, seen.get(path) ?? look(path)]));
      const folders = new Set([folder, ...[...seen.keys()].map((path) => dirname(path))]);
      for (const path of folders) watchFolder(path);
      for (const [path, watcher] of watchers)
        if (!folders.has(path)) {
          watcher?.close();
          watchers.delete(path);
        }
    },
    close() {
      clearInterval(looking);
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher?.close();
    },
  };
}

/** Something that differs whenever a file was written, appeared or went. */
function look(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}
