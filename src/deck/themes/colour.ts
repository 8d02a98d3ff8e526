/** A colour in sRGB, each channel from 0 to 1. */
export type Rgb = readonly [number, number, number];
type Lab = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Reads `#rrggbb`. */
export function readHex(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  if (!/^#[0-9a-f]{6}$/i.test(hex) || red === undefined || green === undefined || blue === undefined)
    throw new Error(`${hex} is no colour.`);
  return [red, green, blue];
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const map = ([r, g, b]: Rgb, of: (c: number) => number): Rgb => [of(r), of(g), of(b)];
const dot = ([a, b, c]: Rgb, [d, e, f]: Rgb) => a * d + b * e + c * f;

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: Rgb) => dot([0.2126, 0.7152, 0.0722], map(colour, linear));

/** Contrast ratio, WCAG 2.2. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A colour as the wall shows it when the room's light adds so much of full white to it (0 to 1), in linear light. */
export const washed = (colour: Rgb, light: number): Rgb =>
  map(colour, (c) => gamma(linear(c) * (1 - light) + light));

/** CSS `color-mix(in srgb, a share, b)`. */
export const mix = (a: Rgb, share: number, b: Rgb): Rgb => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];

/** Machado, Oliveira & Fernandes (2009), severity 1.0, applied in linear RGB. */
export const visions: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as an eye sees it whose vision is one of `visions`. */
export function seenBy(colour: Rgb, [r, g, b]: Matrix): Rgb {
  const light = map(colour, linear);
  return map([dot(r, light), dot(g, light), dot(b, light)], (c) => gamma(Math.min(1, Math.max(0, c))));
}

/** CIELAB under D65. */
export function lab(colour: Rgb): Lab {
  const light = map(colour, linear);
  const [x, y, z] = map(
    [
      dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047,
      dot([0.2126729, 0.7151522, 0.072175], light),
      dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883,
    ],
    (t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** L* of CIELAB: 0 is black, 100 is white. */
export const lightness = (colour: Rgb): number => lab(colour)[0];

const rad = Math.PI / 180;

/** CIEDE2000 colour difference (Sharma, Wu & Dalal, 2005), with all weights 1. */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))) / 2;
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)];
  const none = c1 * c2 === 0;
  const turn = none ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = none
    ? h1 + h2
    : Math.abs(h1 - h2) <= 180
      ? (h1 + h2) / 2
      : h1 + h2 < 360
        ? (h1 + h2 + 360) / 2
        : (h1 + h2 - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}
