import { describe, expect, it } from "vitest";
import { createCompiler } from "../../src/deck/compile.ts";
import { createSections } from "../../src/site/sections.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { compile, deckOf } from "./seminar.ts";

const htmlOf = (source: string, options = { notes: false, answers: false }): readonly string[] =>
  createSections(options)(deckOf(source)).map(({ html }) => html);

describe("a section", () => {
  it("has its slide's id, layout and title, and no number", () => {
    const [html = ""] = htmlOf("## Lean *on* me {#lean}\n\nText\n");
    expect(html).toMatch(/^<section id="lean" class="slide layout-default" data-title="Lean on me">/);
    expect(html).toContain("<h2>Lean <em>on</em> me</h2>");
    expect(html).not.toContain("data-number");
  });

  it("has exactly one heading of the first two levels, also without a written one", () => {
    const html = htmlOf("# A talk\n\n---\n\n## One\n\n---\n\nOnly words here. And more.\n");
    expect(html.map((each) => each.match(/<h[12]/g))).toEqual([["<h1"], ["<h2"], ["<h2"]]);
    expect(html[2]).toContain('<h2 class="unseen">Only words here. And more.</h2>');
  });

  it("holds notes only where they were asked for", () => {
    const source = "## One\n\nText\n\nNote:\nsecret\n";
    expect(htmlOf(source)[0]).not.toContain("secret");
    expect(htmlOf(source, { notes: true, answers: false })[0]).toContain('<aside class="notes" hidden>');
  });

  it("holds a correct answer only where answers were asked for", () => {
    const source =
      "## One\n\n```poll #p\nquestion: Which?\nkind: choice\noptions: [wrong, right-one]\ncorrect: right-one\n```\n";
    expect(htmlOf(source)[0]).not.toContain("correct");
    expect(htmlOf(source, { notes: false, answers: true })[0]).toContain("&quot;correct&quot;:[1]");
  });

  it("has as many steps as a widget needs, and the deck counts them", () => {
    const curve = (steps: string) =>
      `\`\`\`hormones\nscenario: tsst\nfinding: It rises.\nannotations: [{ at: 25, text: highest${steps} }]\n\`\`\`\n`;
    const fragments = (html = "") => [...html.matchAll(/class="[^"]*\bfragment\b/g)].length;
    for (const [source, steps] of [
      [`## One\n\n${curve("")}`, 0],
      [`## One\n\n${curve(", step: 2")}`, 2],
      [`## One\n\n- a {.fragment}\n- b {.fragment}\n- c {.fragment}\n\n${curve(", step: 2")}`, 3],
      [`## One\n\n- a {.fragment}\n\n${curve(", step: 2")}`, 2],
    ] as const) {
      expect(deckOf(source).slides[0]?.steps).toBe(steps);
      expect(fragments(htmlOf(source)[0])).toBe(steps);
    }
  });

  it("writes the widget's outermost element around what the widget renders", () => {
    const [html] = htmlOf("## One\n\n```timer #t\nminutes: 3\n```\n");
    expect(html).toMatch(
      /<div class="widget widget-timer" id="t" data-widget="timer" data-settings="\{[^"]*\}">.+<\/div>/,
    );
    expect(html).not.toContain("<!--widget");
  });

  it("says on every vignette that it is invented", () => {
    expect(htmlOf("## Nadia {.vignette}\n\nShe calls.\n")[0]).toContain(
      "Invented – not a real person or couple",
    );
  });

  it("lets attributes neither name another slide nor drive Reveal", () => {
    const [html] = htmlOf("## One {#one data-autoslide=1 data-state=black data-note=yes}\n\nText\n");
    expect(html).toContain('data-note="yes"');
    expect(html).not.toMatch(/data-autoslide|data-state/);
  });

  it.each([
    ["picture.jpg", '<img class="backdrop" src="picture.jpg" alt'],
    ["#15241e", '<div class="backdrop" style="background:#15241e">'],
    ["rgb(20 30 40)", '<div class="backdrop" style="background:rgb(20 30 40)">'],
    ["red;position:fixed", undefined],
    ["url(https://elsewhere.example)", undefined],
  ])("takes %s as a background or leaves it out", (background, expected) => {
    const deck = deckOf("## One\n\nText\n");
    const slides = deck.slides.map((slide) => ({ ...slide, background }));
    const [made] = createSections({ notes: false, answers: false })({
      ...deck,
      slides,
      files: ["picture.jpg"],
    });
    if (expected === undefined) expect(made?.html).not.toContain('backdrop"');
    else expect(made?.html).toContain(expected);
  });
});

describe("kickers", () => {
  it("name the part that a slide belongs to, and count the parts", () => {
    const html = htmlOf(
      "# A talk\n\n---\n\n# One & all\n\n---\n\n## A\n\nText\n\n---\n\n# Two\n\n---\n\n## B\n\nText\n",
    );
    const kickers = html.map((each) => /<p class="kicker">(.*?)<\/p>/.exec(each)?.[1]);
    expect(kickers).toEqual([undefined, "Part 1 of 2", "One &amp; all", "Part 2 of 2", "Two"]);
  });

  it("say what is being done on exercises", () => {
    expect(htmlOf("## Talk {.exercise}\n\nPassing is fine.\n")[0]).toContain(
      '<p class="kicker">Exercise</p>',
    );
  });
});

describe("mistakes", () => {
  const source = "---\ntheem: mist\n---\n\n# A talk\n\n---\n\n## One {colour=red}\n\nText\n";

  it("stand on the slide in which they were made, those of the head on the first", () => {
    const { deck, diagnostics } = compile(source);
    const html = createSections({ notes: false, answers: false })(deck, diagnostics).map((each) => each.html);
    expect(html[0]).toMatch(/<aside class="mistakes".*theem.*talk\.md, line 2/s);
    expect(html[1]).toMatch(/<aside class="mistakes".*colour.*talk\.md, line 9/s);
  });

  it("are not shown where none are given", () => {
    expect(htmlOf(source).join("")).not.toContain("mistakes");
  });
});

describe("saving again", () => {
  const options = {
    file: "talk.md",
    widgets: catalogue,
    folder: { readText: () => undefined, has: () => false },
  };
  const talk = (second: string) =>
    `# A talk\n\n---\n\n## One\n\nText\n\n---\n\n## Two\n\n${second}\n\n---\n\n## Three\n\nText\n`;

  it("renders only what is different", () => {
    const compiler = createCompiler(options);
    const sections = createSections({ notes: false, answers: false });
    const before = sections(compiler.compile(talk("old")).deck);
    const after = sections(compiler.compile(talk("new")).deck);
    expect(after.map((section, index) => section === before[index])).toEqual([true, true, false, true]);
    expect(after[2]?.html).toContain("new");
  });

  it("leaves the slides behind a new one as they were", () => {
    const compiler = createCompiler(options);
    const sections = createSections({ notes: false, answers: false });
    const before = sections(compiler.compile(talk("old")).deck);
    const after = sections(compiler.compile(talk("old\n\n---\n\n## New\n\nText")).deck);
    expect(after.map(({ id }) => id)).toEqual(["a-talk", "one", "two", "new", "three"]);
    expect(after[4]).toBe(before[3]);
  });
});
