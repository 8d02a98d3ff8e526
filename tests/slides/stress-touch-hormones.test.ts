import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { published } from "../../src/physiology/data/published-effects.ts";
import { speechInDresden } from "../../src/physiology/data/speech-in-dresden.ts";
import { scenarios } from "../../src/physiology/scenarios/catalogue.ts";
import { type Series, seriesOf } from "../../src/physiology/series.ts";
import { simulate } from "../../src/physiology/simulate.ts";
import type { ControlValues } from "../../src/physiology/types.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { readCsv } from "../../src/widgets/chart/csv.ts";
import { root } from "../support/sources.ts";

const file = "slides/stress-touch-hormones.md";
const beside = (path: string): string => join(root, "slides", path);
const read = (path: string): string => readFileSync(beside(path), "utf8");
const { deck, diagnostics } = compileDeck(readFileSync(join(root, file), "utf8"), {
  file,
  widgets: catalogue,
  folder: {
    has: (path) => existsSync(beside(path)),
    readText: (path) => (existsSync(beside(path)) ? read(path) : undefined),
  },
});
/** The words of a text, without drawings and without the small line that names sources. */
const words = (html: string): readonly string[] =>
  html
    .replace(/<svg[\s\S]*?<\/svg>|<p class="source">[\s\S]*?<\/p>|<!--[\s\S]*?-->|<[^>]+>/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
const written = deck.slides.filter(({ layout }) => layout !== "references");

/** The series that a slide draws, from its scenario's own window. */
function run(name: string, values: ControlValues): Series {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`There is no scenario ${name}.`);
  const situation = scenario.situation(values);
  return seriesOf(simulate(situation), situation, scenario.window(values), scenario.cortisolAs);
}
const cortisolAt = ({ time, cortisol }: Series, minute: number): number =>
  cortisol[time.findIndex((t) => t >= minute - 1e-9)] ?? Number.NaN;
const peakMinute = ({ time, cortisol }: Series): number =>
  time[cortisol.indexOf(Math.max(...cortisol))] ?? Number.NaN;

describe("the seminar on stress, touch and hormones", () => {
  it("has nothing to mend", () => {
    expect(diagnostics).toEqual([]);
  });

  it("is planned to the minute", () => {
    expect(deck.slides.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(deck.meta.duration);
  });

  it.each(written.map((slide) => [slide.id, slide] as const))(
    "%s: a short title, few words, and something to say",
    (_, { title, html, notes }) => {
      expect(words(title).length).toBeLessThanOrEqual(16);
      expect(words(html).length).toBeLessThanOrEqual(40);
      expect([...html.matchAll(/<li\b/g)].length).toBeLessThanOrEqual(4);
      expect(notes).toMatch(/^<p>Say/);
    },
  );
});

describe("its charts say what the data and the model show", () => {
  it("draws the means of Dresden that the model was fitted to", () => {
    const { columns, rows } = readCsv(read("stress-touch-hormones/speech-in-dresden.csv"));
    const [men, women] = speechInDresden;
    expect(columns).toEqual(["minutes", "men", "men_sem", "women", "women_sem"]);
    expect(rows.map(({ cells }) => cells.map(Number))).toEqual(
      men.means.map(({ minute, mean, sem }, i) => [
        minute,
        mean,
        sem,
        women.means[i]?.mean,
        women.means[i]?.sem,
      ]),
    );
  });

  it("draws the published effect of the spray under strong stress", () => {
    const { rows } = readCsv(read("stress-touch-hormones/spray-and-cortisol.csv"));
    const { value, low, high } = published.sprayUnderStress;
    expect(rows[1]?.cells.slice(1).map(Number)).toEqual([value, low, high]);
  });

  it("day: waking at eight, up by about half within 30 minutes, then down until night", () => {
    const day = run("day", { wake: 8, pattern: "usual" });
    expect(Math.abs(cortisolAt(day, 30) / cortisolAt(day, 0) - 1.5)).toBeLessThan(0.1);
    expect(peakMinute(day)).toBe(30);
    const after = [...day.cortisol].slice(day.time.findIndex((t) => t >= 30));
    expect(after).toEqual([...after].sort((a, b) => b - a));
  });

  it("speech: highest a quarter of an hour after its end, and above rest half an hour later", () => {
    const speech = run("tsst", { group: "all", support: "none" });
    expect(Math.abs(peakMinute(speech) - 25)).toBeLessThanOrEqual(2);
    expect(cortisolAt(speech, 55)).toBeGreaterThan(1.1 * cortisolAt(speech, -20));
  });

  it("two clocks: the cortisol line is the model's, as a share of its rise", () => {
    const speech = run("tsst", {});
    const rest = cortisolAt(speech, -20);
    const rise = Math.max(...speech.cortisol) - rest;
    const share = (minute: number) => Math.round((100 * (cortisolAt(speech, minute) - rest)) / rise);
    const drawn = [0, 5, 10, 15, 20, 25, 30, 40, 60].map((minute) => [minute, share(minute)]);
    const rows = [...read("stress-touch-hormones.md").matchAll(/^ {2}- \[(\d+), \d+, (\d+)\]$/gm)];
    expect(rows.map(([, minute, value]) => [Number(minute), Number(value)])).toEqual(drawn);
  });
});
