import { replaceAddresses } from "./file-addresses.ts";

/**
 * Marks the addresses of files that have changed since the page was first made, so that a browser asks for them again.
 * `stamp` gives the mark; undefined for files that are as they were.
 */
export function stampFiles(html: string, stamp: (path: string) => string | undefined): string {
  const marked = (path: string, value: string): string | undefined => {
    const mark = stamp(path);
    if (mark === undefined) return undefined;
    const [address = "", fragment] = value.split("#", 2);
    const query = `${address.includes("?") ? "&amp;" : "?"}v=${mark}`;
    return `${address}${query}${fragment === undefined ? "" : `#${fragment}`}`;
  };
  return replaceAddresses(
    html,
    ({ name, value, path }) => {
      const address = marked(path, value);
      return address === undefined ? undefined : ` ${name}="${address}"`;
    },
    marked,
  );
}
