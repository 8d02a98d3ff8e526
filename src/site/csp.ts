import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page whose style sheets stand in place: everything from its own address only, no
 * script in place, no frames, no forms. `live` adds the room's channel (Safari does not count `ws:` as `'self'`).
 * Header and `<meta>` get the same text, less `frame-ancestors`, which counts in a header only.
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  { live }: { readonly live: boolean },
): string {
  const hashes = styles.map((css) => ` ${hashOf(css)}`).join("");
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${hashes}`,
    // Authors' column widths and widgets' bar lengths are style attributes; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${live ? " ws: wss:" : ""}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What only a header can say on top. */
export const frameAncestors = "frame-ancestors 'self'";

/**
 * The policy of a page that is one file: what stands in it and nothing else, so that it can ask for nothing at all.
 * Its script makes one worker out of itself, for the plausible band.
 */
export function singleFilePolicy(styles: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")}`,
    `style-src ${styles.map(hashOf).join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "media-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The policy of a page for paper: no script at all, and nothing from elsewhere. */
export function paperPolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The policy of a page that holds a form and no script: what is chosen goes to its own server. */
export function formPolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(" ")}`,
    "img-src data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
