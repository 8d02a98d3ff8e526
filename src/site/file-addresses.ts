import { readAddress } from "../deck/html/address.ts";

/** Addresses in HTML of the compiler's making: all in double quotes. */
const attributes = / (src|srcset|href|xlink:href|poster)="([^"]+)"/g;

/** One attribute that holds the address of a file. */
export interface FileAddress {
  readonly name: string;
  /** As it stands between the quotes. */
  readonly value: string;
  /** The file's path beside the seminar. */
  readonly path: string;
  /** True in an `<a>`. */
  readonly isLink: boolean;
}

/**
 * Replaces the addresses of files in a slide's HTML. `attribute` gives the whole new attribute; `one` gives what stands in
 * place of one address in a `srcset`. What they answer with undefined stays.
 */
export function replaceAddresses(
  html: string,
  attribute: (address: FileAddress) => string | undefined,
  one: (path: string, value: string) => string | undefined,
): string {
  return html.replace(attributes, (whole, name: string, value: string, at: number) => {
    if (value.startsWith("#")) return whole;
    if (name === "srcset") {
      const each = (part: string): string => {
        const path = pathOf(part);
        return path === undefined ? part : (one(path, part) ?? part);
      };
      return ` srcset="${value.replace(/[^\s,][^\s]*[^\s,]/g, each)}"`;
    }
    const path = pathOf(value);
    if (path === undefined) return whole;
    const isLink = /^<a\s/i.test(html.slice(html.lastIndexOf("<", at), at + 1));
    return attribute({ name, value, path, isLink }) ?? whole;
  });
}

function pathOf(value: string): string | undefined {
  const read = readAddress(unescape(value));
  return read.kind === "local" && read.path !== "" ? read.path : undefined;
}

const unescape = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
