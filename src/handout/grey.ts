import { lightness, readHex } from "../deck/themes/colour.ts";

/** A theme's rule in greys: each colour becomes the grey that is as light as it is (CIE L*). */
export function inGreys(css: string): string {
  return css.replace(/#[\da-f]{6}\b/gi, (hex) => {
    const level = toLevel(lightness(readHex(hex)));
    return `#${level.toString(16).padStart(2, "0").repeat(3)}`;
  });
}

/** The sRGB level, 0 to 255, of a grey with this L* (CIE 15, IEC 61966-2-1). */
function toLevel(l: number): number {
  const y = l > 8 ? ((l + 16) / 116) ** 3 : l / 903.3;
  const level = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, level)) * 255);
}
