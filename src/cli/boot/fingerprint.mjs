// Tells whether files changed, without a version control system.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";

export const hash = (text) => createHash("sha256").update(text).digest("hex");

/** Every file below the given files and folders, in a fixed order. */
function listFiles(root, paths) {
  const found = [];
  for (const path of paths) {
    const stat = statSync(`${root}/${path}`, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const names = readdirSync(`${root}/${path}`).filter((name) => !name.startsWith("."));
      found.push(
        ...listFiles(
          root,
          names.sort().map((name) => `${path}/${name}`),
        ),
      );
    } else if (stat) found.push({ path, size: stat.size, mtimeMs: stat.mtimeMs });
  }
  return found;
}

/** `quick` changes whenever a file is written, `content()` only when what is in the files changes. */
export function fingerprint(root, paths) {
  const files = listFiles(root, paths);
  return {
    quick: hash(files.map(({ path, size, mtimeMs }) => `${path} ${size} ${mtimeMs}`).join("\n")),
    content: () =>
      hash(files.map(({ path }) => `${path} ${hash(readFileSync(`${root}/${path}`))}`).join("\n")),
  };
}
