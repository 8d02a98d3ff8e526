import type { Marker } from "./plot.ts";
import { round } from "./scene.ts";

/** Relative areas are alike: a square of the circle's width would look heavier. */
const shapes: Readonly<Record<Marker, (r: number) => string>> = {
  circle: (r) => `m${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`,
  square: (r) => {
    const s = round(r * 0.9);
    return `m${-s},${-s}h${2 * s}v${2 * s}h${-2 * s}z`;
  },
  triangle: (r) => `m0,${round(-r * 1.2)}l${round(r * 1.1)},${round(r * 1.9)}h${round(-r * 2.2)}z`,
  diamond: (r) => {
    const s = round(r * 1.25);
    return `m0,${-s}l${s},${s}l${-s},${s}l${-s},${-s}z`;
  },
};

/** A series' marker around a point, as a part of an SVG path. */
export function markerPath(marker: Marker, x: number, y: number, r: number): string {
  return `M${round(x)},${round(y)}${shapes[marker](r)}`;
}
