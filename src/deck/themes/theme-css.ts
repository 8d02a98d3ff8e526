import { lightness, readHex } from "./colour.ts";
import { tokenNames, type Colours } from "./tokens.ts";

/** A theme's tokens as the rule that pages carry; what the browser draws itself (form fields) is light or dark as the ground is. */
export function themeCss(name: string, colours: Colours): string {
  const scheme = lightness(readHex(colours.ground)) < 50 ? "dark" : "light";
  const all = tokenNames.map((token) => `--${token}:${colours[token]}`).join(";");
  return `[data-theme=${JSON.stringify(name)}]{color-scheme:${scheme};${all}}`;
}
