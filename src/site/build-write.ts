import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What is to be in a file: text, bytes, or what is in another file. */
export type Content = { readonly text: string } | { readonly bytes: Uint8Array } | { readonly from: string };

/**
 * Writes files into a folder: all beside their places first, and only when every one is there each takes its name,
 * so that whatever fails before leaves the folder as it was. Returns the paths that stood there before.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, Content>): readonly string[] {
  const waiting: { readonly path: string; readonly beside: string }[] = [];
  const folders = new Set<string>();
  try {
    for (const [path, content] of files) {
      const target = join(folder, path);
      const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      if (!folders.has(dirname(target))) makeFolder(dirname(target));
      folders.add(dirname(target));
      waiting.push({ path, beside });
      if ("text" in content) writeFileSync(beside, content.text);
      else if ("bytes" in content) writeFileSync(beside, content.bytes);
      else copyFileSync(content.from, beside);
    }
    const over = waiting.filter(({ path }) => exists(join(folder, path))).map(({ path }) => path);
    for (const { path, beside } of waiting) renameSync(beside, join(folder, path));
    return over;
  } catch (error) {
    for (const { beside } of waiting) rmSync(beside, { force: true });
    throw error;
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Node's own recursive way never returns where a folder cannot be made although its parent is there: in /proc. */
function makeFolder(path: string): void {
  if (exists(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}
