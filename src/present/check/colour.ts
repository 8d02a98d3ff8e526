/** A colour with straight alpha; red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const known = new Map<string, Colour>();
const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Reads any CSS colour that a computed style may hold, `color(srgb …)` and `oklab(…)` included. */
export function readColour(css: string): Colour {
  const before = known.get(css);
  if (before) return before;
  const colour = paint(css);
  known.set(css, colour);
  return colour;
}

function paint(css: string): Colour {
  // The alpha is read apart: a canvas keeps colours multiplied by it, and a faint one would be rounded away.
  const alpha = alphaOf(css);
  if (!pixel || alpha === 0) return { red: 0, green: 0, blue: 0, alpha: 0 };
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = "#000";
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha };
}

function alphaOf(css: string): number {
  if (css === "transparent") return 0;
  const written = /(?:\/|^rgba\([^,]+,[^,]+,[^,]+,)\s*([\d.e-]+)(%?)\s*\)$/.exec(css);
  if (!written) return 1;
  return Number(written[1]) / (written[2] === "%" ? 100 : 1);
}

/** The colour seen where `front`, faded by `opacity`, lies over the opaque `back`. */
export function over(front: Colour, back: Colour, opacity = 1): Colour {
  const share = front.alpha * opacity;
  const mix = (a: number, b: number) => a * share + b * (1 - share);
  return {
    red: mix(front.red, back.red),
    green: mix(front.green, back.green),
    blue: mix(front.blue, back.blue),
    alpha: 1,
  };
}

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two opaque colours, WCAG 2.2: from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** As people write it: `#0b4f5c`. */
export function hex({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}
