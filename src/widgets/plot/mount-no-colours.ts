/**
 * Stands in for @kurkle/color, which Chart.js brings along to mix colours for hovering and animations: charts here
 * have neither, and every colour is a theme's token. Saves four of the kilobytes that a phone downloads.
 */
export class Color {
  /** Chart.js then moves from one colour to the next at once. */
  readonly valid = false;
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  saturate(): this {
    return this;
  }

  darken(): this {
    return this;
  }

  hexString(): unknown {
    return this.#value;
  }
}
