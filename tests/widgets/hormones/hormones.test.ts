import { expect, test } from "vitest";
import { escapeHtml } from "../../../src/deck/html/escape.ts";
import { dance } from "../../../src/physiology/dance.ts";
import { scenarios } from "../../../src/physiology/scenarios/catalogue.ts";
import { axesOf } from "../../../src/widgets/hormones/curves.ts";
import { hormonesPlot } from "../../../src/widgets/hormones/hormones-plot.ts";
import { isHormonesSettings } from "../../../src/widgets/hormones/read-settings.ts";
import { runsFor } from "../../../src/widgets/hormones/runs.ts";
import { hormones } from "../../../src/widgets/hormones/widget.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { renderContext, settingsFrom } from "../context.ts";

const words = wordsFor("en");
const read = (yaml: string) => settingsFrom(hormones, `${yaml}\nfinding: It rises.`).settings;
const plotOf = (yaml: string, moved = {}) => {
  const settings = read(yaml);
  const runs = runsFor(settings, moved);
  return hormonesPlot(settings, runs, { language: "en", words, finding: "It rises." });
};
const three =
  "scenario: tsst\nlabel: alone\ncompare: [{ support: before, label: with support }, { support: before, spray: yes, label: with support and spray }]";

test("the three runs of the trial stand in one chart", () => {
  const [cortisol] = plotOf(three).panels;
  expect(cortisol?.series.map(({ label, stroke }) => [label, stroke])).toEqual([
    ["alone", "solid"],
    ["with support", "dotted"],
    ["with support and spray", "dotted"],
  ]);
});

test("the table holds the plotted values", () => {
  const plot = plotOf(three);
  const columns = plot.panels.flatMap(({ series }) => series);
  for (const [time = "", ...cells] of plot.table().rows) {
    const minute = Number(time.replace("−", "-"));
    for (const [i, cell] of cells.entries()) {
      const point = columns[i]?.points.find(({ at }) => Math.abs(at - minute) < 1e-6);
      expect(Number(cell.replace("−", "-"))).toBeCloseTo(point?.value ?? Number.NaN, 1);
    }
  }
  expect(plot.table().rows.length).toBeGreaterThan(5);
});

test("a comparison follows the controls it does not change", () => {
  const settings = read("scenario: strange-situation\ncompare: { pattern: insecure, label: insecure }");
  const [, compared] = runsFor(settings, { delay: 10 });
  expect(compared?.values).toEqual({ delay: 10, pattern: "insecure" });
});

test("a comparison that came to be the first run is not drawn twice, and nothing needs a name", () => {
  const settings = read("scenario: strange-situation\ncompare: { pattern: insecure, label: insecure }");
  const runs = runsFor(settings, { pattern: "insecure" });
  expect(runs.map(({ label }) => label)).toEqual([""]);
});

test("the first run's name is the author's until it is moved, then its own values", () => {
  const settings = read(three);
  expect(runsFor(settings, {})[0]?.label).toBe("alone");
  expect(runsFor(settings, { support: "during" })[0]?.label).toBe("during, no");
});

test("the value axis never shrinks below the one as written", () => {
  const settings = read("scenario: tsst\nset: { group: men }");
  const asWritten = hormonesPlot(settings, runsFor(settings, {}), { language: "en", words, finding: "" });
  const moved = hormonesPlot(settings, runsFor(settings, { group: "women" }), {
    language: "en",
    words,
    finding: "",
    atLeast: axesOf(asWritten),
  });
  expect(moved.panels[0]?.y.domain).toEqual(asWritten.panels[0]?.y.domain);
});

const fitted =
  "This is a MODEL fitted to group means of 101 healthy German adults; it does not predict any person.";
const own = "{ title: A meeting, stressor: [{ from: 0, to: 20 }]";

/** What each scenario rests on: beginnings of the sentences, and in full those that the model's documentation demands. */
const grounds: Readonly<Record<string, string>> = {
  tsst: fitted,
  "tsst-dresden": fitted,
  "strange-situation":
    "This is a TEACHING MODEL; no infant data were fitted. Only the difference between secure and insecure follows a meta-analysis (g = .27).",
  "still-face": "This is a TEACHING MODEL; no infant data were fitted.",
  waking: "This is a TEACHING MODEL; not fitted to anybody's mornings.",
  day: "This is a TEACHING MODEL; not fitted to anybody's day.",
  spray: "This is a TEACHING MODEL; not fitted to anyone who took a spray.",
  adversity: "This is a TEACHING MODEL: the speech was fitted to group means of 101 healthy German adults,",
  dance: "This is a TEACHING MODEL of two people at once; no data were fitted to it.",
  [`${own} }`]: "This is a TEACHING MODEL; not fitted to this situation,",
  [`${own}, people: infants }`]: "No infant data were fitted.",
};

test("every scenario has a sentence on what it rests on", () => {
  const names = [...Object.keys(scenarios), dance.name];
  expect(Object.keys(grounds).filter((name) => !name.startsWith("{"))).toEqual(expect.arrayContaining(names));
});

test.each(Object.entries(grounds))(
  "%s says what the model rests on, on screen, on paper and in words, and how it is drawn",
  (scenario, sentence) => {
    const settings = read(`scenario: ${scenario}`);
    const page = [hormones.render(settings, renderContext()), hormones.print(settings, renderContext())];
    for (const html of page) {
      expect(html).toContain(escapeHtml(sentence));
      expect(html).toContain("<span>Model</span>");
      expect(html).toContain("Dotted: assumed.");
      if (sentence !== fitted) expect(html).not.toContain(fitted);
    }
    expect(hormones.describe(settings, renderContext())).toContain(sentence);
  },
);

test("the picture costs less than 6 KB", () => {
  const html = hormones.render(read(`${three}\ncontrols: [support, touch, spray]`), renderContext());
  const svg = /<svg class="plot-svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
  expect(svg.length).toBeGreaterThan(1000);
  expect(svg.length).toBeLessThan(6 * 1024);
});

test("before scripts nothing looks as if it could be pressed", () => {
  const html = hormones.render(read("scenario: tsst\ncontrols: [support, touch]"), renderContext());
  expect(html).not.toMatch(/<(button|input|select)/);
  expect(html).toContain('aria-current="true">not at all');
});

test("what the browser gets is what it understands, and survives JSON", () => {
  const published = hormones.publish?.(read(three), renderContext());
  const received: unknown = JSON.parse(JSON.stringify(published));
  expect(isHormonesSettings(received)).toBe(true);
  expect(isHormonesSettings({ scenario: "toString" })).toBe(false);
  expect(isHormonesSettings(null)).toBe(false);
});

test("author's text is never markup", () => {
  const settings = read(
    'scenario: tsst\nlabel: "<b>x</b>"\ncompare: { support: before, label: "<img src=x>" }',
  );
  expect(hormones.render(settings, renderContext())).not.toMatch(/<b>|<img/);
});
