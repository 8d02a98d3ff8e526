import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/**
 * The real path of a file inside a folder, or undefined where there is no such file or it lies outside, also by way
 * of `..`, an absolute path or a link.
 */
export function inside(folder: string, path: string): string | undefined {
  if (path === "" || path.includes("\0") || isAbsolute(path)) return undefined;
  try {
    const real = realpathSync(join(folder, path));
    const way = relative(realpathSync(folder), real);
    return way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : real;
  } catch {
    return undefined;
  }
}
