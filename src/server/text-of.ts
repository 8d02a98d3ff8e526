import type { RawData } from "ws";

/** What a page said, as text; ws hands it over in one of three forms. */
export function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}
