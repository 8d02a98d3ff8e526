import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, difference, lab, mix, readHex, seenBy, visions, washed, type Rgb } from "./colour.ts";

const folder = join(import.meta.dirname, "../../themes");
const themes = globSync("*.css", { cwd: folder }).sort();

const tokens = [
  "ground",
  "surface",
  "text",
  "muted",
  "accent",
  "on-accent",
  "focus",
  "rule",
  "oxytocin",
  "cortisol",
  "cortisol-label",
  "third",
  "fourth",
] as const;
type Token = (typeof tokens)[number];

function readTheme(file: string): Readonly<Record<Token, Rgb>> {
  const css = readFileSync(join(folder, file), "utf8");
  const read = (token: Token) =>
    readHex(new RegExp(`--${token}:\\s*(#[0-9a-f]{6});`).exec(css)?.[1] ?? `no --${token} in ${file}`);
  return Object.fromEntries(tokens.map((token) => [token, read(token)])) as Record<Token, Rgb>;
}

/** Text that is read: WCAG AAA for the text itself, AA for everything else. */
const text: readonly (readonly [Token, Token, number])[] = [
  ["text", "ground", 7],
  ["text", "surface", 7],
  ["muted", "ground", 7],
  ["muted", "surface", 4.5],
  ["accent", "ground", 4.5],
  ["accent", "surface", 4.5],
  ["on-accent", "accent", 4.5],
  ["ground", "text", 7],
  ["oxytocin", "ground", 4.5],
  ["cortisol-label", "ground", 4.5],
  ["third", "ground", 4.5],
  ["fourth", "ground", 4.5],
];
/** Lines, edges and rings: WCAG 1.4.11. */
const graphics: readonly (readonly [Token, Token, number])[] = [
  ["rule", "ground", 3],
  ["rule", "surface", 3],
  ["focus", "ground", 3],
  ["focus", "surface", 3],
  ["cortisol", "ground", 3],
  ["cortisol", "surface", 3],
  ["oxytocin", "surface", 3],
  ["third", "surface", 3],
  ["fourth", "surface", 3],
];

it("CIEDE2000 gives what Sharma, Wu and Dalal print for their first pairs", () => {
  const reference = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const;
  for (const [a, b, expected] of reference) expect(difference(a, b)).toBeCloseTo(expected, 4);
});

describe.each(themes)("%s", (file) => {
  const theme = readTheme(file);
  const paper = file === "print.css";

  it("is named as the attribute that chooses it", () => {
    expect(readFileSync(join(folder, file), "utf8")).toContain(`[data-theme="${basename(file, ".css")}"]`);
  });

  it.each([...text, ...graphics])("%s on %s reaches %d to 1", (front, back, least) => {
    expect(contrast(theme[front], theme[back])).toBeGreaterThanOrEqual(least);
  });

  it("a marked word can be read", () => {
    const marked = mix(theme.accent, 0.24, theme.ground);
    expect(contrast(theme.text, marked)).toBeGreaterThanOrEqual(7);
  });

  it.skipIf(paper)("text survives 15 % of ambient light on the wall", () => {
    const [front, back] = [washed(theme.text, 0.15), washed(theme.ground, 0.15)];
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(visions))("oxytocin and cortisol stay apart in %s colour vision", (_, vision) => {
    const [one, other] = [theme.oxytocin, theme.cortisol].map((colour) => lab(seenBy(colour, vision)));
    expect(one && other && difference(one, other)).toBeGreaterThan(40);
  });

  it("oxytocin and cortisol stay apart in grey", () => {
    expect(Math.abs(lab(theme.oxytocin)[0] - lab(theme.cortisol)[0])).toBeGreaterThanOrEqual(14);
  });
});
