import type { Place } from "./diagnostic.ts";
import type { SlideEnv } from "./env.ts";
import { readAddress } from "./html/address.ts";

/** A colour as CSS writes it: a name, `#` notation or a colour function. */
const colour =
  /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|hwb|oklch|oklab|lab|lch)a?\([\d\s.,%/+-]*(?:deg)?[\d\s.,%/+-]*\))$/i;

/** A slide's background: a colour, or a picture of the seminar's folder; undefined, and reported, if it is neither. */
export function readBackground(value: string, env: SlideEnv, place: Place): string | undefined {
  if (colour.test(value.trim())) return value.trim();
  const address = readAddress(value);
  if (address.kind === "local" && env.has(address.path)) {
    env.files.add(address.path);
    return address.path;
  }
  if (address.kind === "local") env.report("missing-file", place, { path: address.path });
  else if (address.kind === "outside") env.report("file-outside-folder", place, { path: value });
  else if (address.kind === "foreign") env.report("foreign-address", place, { address: value });
  else env.report("forbidden-address", place, { address: value.slice(0, 40) });
  return undefined;
}
