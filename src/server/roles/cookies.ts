/** Browsers send cookies to every port of a name: each program's has a name of its own. */
const nameFor = (port: number | undefined): string => `attune-${port ?? 0}`;

/** The key in a request's cookies, if there is one. */
export function readCookie(header: string | undefined, port: number | undefined): string | undefined {
  const name = nameFor(port);
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** A cookie that no script can read and no foreign page can make a browser send (R1). */
export function writeCookie(key: string, port: number | undefined, secure: boolean): string {
  // A day: a phone's browser may be closed during the break.
  const parts = [`${nameFor(port)}=${key}`, "Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=86400"];
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ");
}
