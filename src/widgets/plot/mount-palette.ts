import { type Colour, colours } from "./plot.ts";
import type { SceneText } from "./scene.ts";

/** The theme's tokens as a canvas needs them. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly rule: string;
  readonly series: Readonly<Record<Colour, string>>;
  readonly tones: Readonly<Record<SceneText["tone"], string>>;
  readonly font: string;
}

/** Reads the tokens where the chart stands. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise = "") => style.getPropertyValue(`--${name}`).trim() || otherwise;
  const text = token("text", style.color);
  const series = Object.fromEntries(colours.map((name) => [name, token(name, text)])) as Record<
    Colour,
    string
  >;
  const labels = Object.fromEntries(
    colours.map((name) => [name, token(`${name}-label`, series[name])]),
  ) as Record<Colour, string>;
  return {
    ground: token("ground", "transparent"),
    text,
    rule: token("rule", text),
    series,
    tones: { text, muted: token("muted", text), ...labels },
    font: style.fontFamily,
  };
}
