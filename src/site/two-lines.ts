/** Size of the drawing's own coordinates; it fills the right part of a 16:9 slide's lower half. */
const width = 800;
const height = 330;

/** A bell of height 1 around `centre`. */
const bell = (x: number, centre: number, spread: number) => Math.exp(-(((x - centre) / spread) ** 2) / 2);
/** From 0 to 1 around `centre`. */
const rise = (x: number, centre: number, spread: number) => 1 / (1 + Math.exp(-(x - centre) / spread));

/** One line is stirred twice and settles; the other one rises as it does. A picture, not data: no axis, no unit. */
const stirred = (x: number) => 205 - 170 * bell(x, 235, 68) - 55 * bell(x, 520, 85);
const held = (x: number) => 268 - 205 * rise(x, 450, 62);

/**
 * The two lines that move together, for the title slide: an SVG without text, hidden from screen readers, in the
 * theme's colours for cortisol and oxytocin. It bleeds off the slide on the right.
 */
export function twoLines(): string {
  return (
    `<svg class="two-lines" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">` +
    `<path class="held" d="${path(held)}"/><path class="stirred" d="${path(stirred)}"/></svg>`
  );
}

/** A curve as cubic segments between samples; each end's slope makes the joints smooth. */
function path(curve: (x: number) => number): string {
  const step = 40;
  const from = 8;
  const slope = (x: number) => curve(x + 0.5) - curve(x - 0.5);
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  let d = `M${at(from, curve(from))}`;
  for (let x = from; x < width; x += step) {
    const end = x + step;
    const third = step / 3;
    d +=
      `C${at(x + third, curve(x) + slope(x) * third)} ` +
      `${at(end - third, curve(end) - slope(end) * third)} ${at(end, curve(end))}`;
  }
  return d;
}

const round = (value: number) => Math.round(value * 10) / 10;
