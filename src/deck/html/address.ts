/** What an address in a seminar file means to the pages made from it. */
export type Address =
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "foreign" }
  | { readonly kind: "picture-data" }
  | { readonly kind: "forbidden" };

/**
 * Reads the address of a picture or another file that a page would load, as a browser would: control characters
 * and spaces in front do not count, a backslash is a slash. A local path is decoded, relative to the seminar's
 * folder, and never leads out of it.
 */
export function readAddress(written: string): Address {
  const address = written
    .replace(/\p{Cc}+/gu, "")
    .trim()
    .replaceAll("\\", "/");
  if (/^data:image\/(?:png|jpe?g|webp|gif|avif);base64,[\w+/=\s%-]*$/i.test(address))
    return { kind: "picture-data" };
  if (/^(?:https?|ftp|wss?):/i.test(address) || address.startsWith("//")) return { kind: "foreign" };
  if (/^[a-z][a-z\d+.-]+:/i.test(address)) return { kind: "forbidden" };
  const path = decode(address.replace(/[?#].*$/s, ""));
  if (path === undefined || path.startsWith("/") || /^[a-z]:/i.test(path)) return { kind: "outside" };
  const steps: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return { kind: "outside" };
    } else if (step !== "." && step !== "") {
      steps.push(step);
    }
  }
  return { kind: "local", path: steps.join("/") };
}

/** Whether a link may lead there: the web, a letter, a place in the seminar or a file beside it; never a script. */
export function isHarmlessLink(written: string): boolean {
  // As above: `java\nscript:` is one word to a browser.
  const address = written.replace(/[\p{Cc} ]+/gu, "").toLowerCase();
  return /^(?:https?:|mailto:|tel:)/.test(address) || !/^[^/?#]*:/.test(address);
}

/** The file beside the seminar that a link opens: it has an ending, and is no page of a site. */
export function linkedFile(href: string): string | undefined {
  const address = readAddress(href);
  if (address.kind !== "local" || !/\.[a-z\d]{2,5}$/i.test(address.path)) return undefined;
  return /\.html?$/i.test(address.path) ? undefined : address.path;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.includes("\u0000") ? undefined : path;
  }
}
