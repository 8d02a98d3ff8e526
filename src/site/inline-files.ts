import { escapeHtml } from "../deck/html/escape.ts";
import { replaceAddresses } from "./file-addresses.ts";

/**
 * Puts files into a slide's HTML in place of their addresses. `dataAddress` gives a file's bytes as a `data:` address,
 * and undefined for what the seminar does not hold; such an address stays. A file that a link opens is offered for
 * saving: browsers follow no link to data.
 */
export function inlineFiles(html: string, dataAddress: (path: string) => string | undefined): string {
  return replaceAddresses(
    html,
    ({ name, path, isLink }) => {
      const data = dataAddress(path);
      if (data === undefined) return undefined;
      const file = escapeHtml(path.split("/").at(-1) ?? "");
      return ` ${name}="${data}"${isLink ? ` download="${file}"` : ""}`;
    },
    dataAddress,
  );
}
