import { readAddress } from "../deck/html/address.ts";
import { escapeHtml } from "../deck/html/escape.ts";

/** Addresses in HTML of the compiler's making: all in double quotes. */
const addresses = / (src|srcset|href|xlink:href|poster)="([^"]+)"/g;

/**
 * Puts files into a slide's HTML in place of their addresses. `dataAddress` gives a file's bytes as a `data:` address,
 * and undefined for what the seminar does not hold; such an address stays. A file that a link opens is offered for
 * saving: browsers follow no link to data.
 */
export function inlineFiles(html: string, dataAddress: (path: string) => string | undefined): string {
  const inline = (address: string): string | undefined => {
    const read = readAddress(unescape(address));
    return read.kind === "local" && read.path !== "" ? dataAddress(read.path) : undefined;
  };
  return html.replace(addresses, (whole, name: string, value: string, at: number) => {
    if (value.startsWith("#")) return whole;
    if (name === "srcset")
      return ` srcset="${value.replace(/[^\s,][^\s]*[^\s,]/g, (one) => inline(one) ?? one)}"`;
    const data = inline(value);
    if (data === undefined) return whole;
    const isLink = /^<a\s/i.test(html.slice(html.lastIndexOf("<", at), at + 1));
    const file = escapeHtml(readFileName(value));
    return ` ${name}="${data}"${isLink ? ` download="${file}"` : ""}`;
  });
}

function readFileName(value: string): string {
  const read = readAddress(unescape(value));
  return read.kind === "local" ? (read.path.split("/").at(-1) ?? "") : "";
}

const unescape = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
