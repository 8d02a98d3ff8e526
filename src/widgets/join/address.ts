/** Names that only the presenter's own machine understands: no phone gets anywhere with them. */
const own = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

/** An address people can go to: in full for the QR code, and short for reading and typing. */
export interface Address {
  readonly full: string;
  readonly short: string;
  /** The room's four letters, where the address ends with them: who types the rest may be asked for them. */
  readonly code?: string;
}

/** Reads an address with or without http://; undefined for one that is none or that no phone can reach. */
export function readAddress(written: string | undefined): Address | undefined {
  const text = written?.trim() ?? "";
  if (text === "" || /\s/.test(text)) return undefined;
  const full = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(full)) return undefined;
  const { hostname, host, pathname, search } = new URL(full);
  if (own.test(hostname) || !/[.:]/.test(hostname)) return undefined;
  return { full, short: `${host}${pathname === "/" ? "" : pathname}${search}` };
}

/** The address of a live room: its code stands for itself. */
export function readRoomAddress(given: string | undefined): Address | undefined {
  const address = readAddress(given);
  const [, short, code] = /^(.+)\/([A-Z]{4})$/.exec(address?.short ?? "") ?? [];
  return address && short !== undefined && code !== undefined ? { full: address.full, short, code } : address;
}
