import { statSync } from "node:fs";
import { join } from "node:path";

/** Which files beside a seminar are not what they were when pages first showed them. */
export interface FileStamps {
  /** A mark for a file that has changed; undefined while it is as it was. */
  readonly of: (path: string) => string | undefined;
  /** Looks at all files again. */
  readonly look: () => void;
}

export function fileStamps(folder: string): FileStamps {
  const files = new Map<string, { readonly first: string; now: string }>();
  const read = (path: string): string => {
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    return stat === undefined ? "" : `${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}`;
  };
  return {
    of(path) {
      const known = files.get(path);
      if (known !== undefined) return known.now === known.first ? undefined : known.now;
      const now = read(path);
      files.set(path, { first: now, now });
      return undefined;
    },
    look() {
      for (const [path, file] of files) file.now = read(path);
    },
  };
}
