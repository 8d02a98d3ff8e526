import { describe, expect, it } from "vitest";
import { isLayoutName, layouts, type LayoutName } from "../../src/handout/layouts/catalogue.ts";
import { namedLeads, picturesWithWords } from "../../src/handout/prose.ts";
import { sizes } from "../../src/widgets/plot/scene.ts";
import { wordsFor } from "../../src/words/words.ts";
import { compile } from "../site/seminar.ts";
import { compiled } from "./seminar.ts";
import { make } from "./make.ts";

const names = Object.keys(layouts).filter(isLayoutName);
const slidesOf = (html: string) =>
  [...html.matchAll(/<(?:section|article)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
const addresses = (html: string) =>
  [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);

it("the seminar that is printed here has no mistakes", () => {
  expect(compiled().diagnostics).toEqual([]);
});

describe.each(names)("layout %s", (layout: LayoutName) => {
  const html = make({ layout });

  it("has no script, no frame, no form, and nothing that asks for anything elsewhere", () => {
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|form|link rel="stylesheet"|base)\b|\son\w+=/i);
    expect(html.replaceAll(/<a\s[^>]*>/g, "")).not.toMatch(/(?:src|href)="(?!data:|#)/);
  });

  it("has every slide once, in its order", () => {
    const found = slidesOf(html).filter((id) => id !== undefined && !/^(?:speech|does|lean|mine)$/.test(id));
    const all = ["start", "part", "base", "measured", "table", "curve", "check", "feel"];
    expect(found.filter((id) => all.includes(id ?? ""))).toEqual(layouts[layout].cover ? all.slice(1) : all);
  });

  it("says the content notes in words, before what they are about", () => {
    expect(html).toContain("Content note: One vignette mentions a loss.");
    const note = html.indexOf("Content note: loss, in one sentence");
    expect(note).toBeGreaterThan(0);
    expect(note).toBeLessThan(html.indexOf("A base lets one go far"));
  });

  it("links each citation to its work, and the work back to the slides", () => {
    expect(html).toContain('href="#ref-bowlby1988"');
    expect(html).toMatch(/<li id="ref-bowlby1988">.*Cited on <a href="#base">slide 3<\/a>\./s);
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const address of addresses(html))
      if (address.startsWith("#")) expect(places).toContain(address.slice(1));
      else expect(address).toMatch(/^https:\/\/example\.org\//);
  });

  it("no id stands twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it(`${layout === "notes" ? "has" : "keeps out"} notes and script, and has the text for paper`, () => {
    const has = layout === "notes";
    expect(html.includes("Say it slowly")).toBe(has);
    expect(html.includes("Spoken word for word")).toBe(has);
    expect(html).toContain("Text for paper, with <strong>weight</strong>");
  });

  it("no answer is in the bytes, unless the key is asked for: then it stands at the end alone", () => {
    expect(html).not.toMatch(/poll-answer|is-correct|Answer:/);
    const withKey = make({ layout, key: true });
    const at = withKey.indexOf('<section class="key">');
    expect(at).toBeGreaterThan(withKey.indexOf("ref-bowlby1988"));
    expect(withKey.slice(at)).toContain("Answer: It lets one explore");
    expect(withKey.slice(0, at)).not.toMatch(/Answer:/);
  });

  it("every figure that is one has words, and groups are no figures", () => {
    for (const [tag] of html.matchAll(/<figure\b[^>]*>/g)) expect(tag).toContain('role="group"');
    for (const [tag] of html.matchAll(/<svg\b[^>]*>/g))
      expect(tag).toMatch(/aria-hidden="true"|aria-label="[^"]/);
    for (const [tag] of html.matchAll(/<img\b[^>]*>/g)) expect(tag).toMatch(/ alt="/);
  });

  it("levels lie in one another as the seminar does", () => {
    const level = (text: string) => new RegExp(`aria-level="(\\d)"[^>]*>${text}`).exec(html)?.[1];
    expect([level("Why it matters"), level("A base lets"), level("A long table")]).toEqual(["2", "3", "3"]);
  });
});

describe("what is printed of the room", () => {
  const session = {
    format: "attune-results 1",
    session: "s1",
    seminar: { id: "talk", title: "Leaning on someone", language: "en" },
    startedAt: "2026-11-20T12:00:00.000Z",
    ended: true,
    questions: [],
    polls: [
      {
        poll: "lean",
        run: 1,
        question: "When I lean",
        phase: "shown",
        source: "ballots",
        n: 20,
        release: { shape: "counts", n: 20, cells: [11, "few", 6], declined: 0, more: false },
        answers: [],
        drove: { widget: "speech", parameter: "support", value: "before" },
      },
      {
        poll: "does",
        run: 1,
        question: "What",
        phase: "shown",
        source: "ballots",
        release: { shape: "withheld", floor: 3 },
        answers: [],
      },
    ],
  } as const;
  const html = make({ layout: "guided", session, key: true });

  it("says whose answers they are, and prints numbers, a bar, and `few` where few answered", () => {
    expect(html).toContain("With what the room answered on November 20, 2026.");
    expect(html).toMatch(/<tr style="--share:55"><th scope="row">steadier<\/th><td>11<\/td><td>55 %<\/td>/);
    expect(html).toMatch(/<tr><th scope="row">exposed<\/th><td>few<\/td>/);
    expect(html).not.toContain('<span class="poll-box" aria-hidden="true"></span>steadier');
  });

  it("asks again where too few answered to say, and says that", () => {
    expect(html).toMatch(/poll-box" aria-hidden="true"><\/span>It lets one explore/);
    expect(html).toContain("poll-withheld");
  });

  it("draws a curve as the room left it, with n and the day", () => {
    expect(html).toContain("As the room set it on November 20, 2026 (n = 20).");
    expect(html).not.toContain(make({ layout: "guided" }).match(/Set to: [^<]*/)?.[0]);
  });
});

describe("an attendee's own notes", () => {
  const own = new Map([
    ["base", "My mother <3\n\nSecond thought"],
    ["mine", "Ask more"],
    ["gone", "Lost"],
  ]);

  it.each(names)("stand with their slides in layout %s, as text", (layout) => {
    const html = make({ layout, own });
    expect(html).toContain("<p>My mother &lt;3</p><p>Second thought</p>");
    expect(html).toContain("<p>Ask more</p>");
    expect(html).not.toContain("Lost");
  });
});

it("grey paper has no colour in it", () => {
  expect(make({ grey: true })).toMatch(/data-grey[\s\S]*--accent:#(\w\w)\1\1/);
});

it("letter paper and a title in quotation marks end no rule", () => {
  const { deck } = compiled();
  const html = make({ paper: "letter" }, { ...deck, title: `"}</style><b>\\` });
  expect(html).toContain("@page{size:letter portrait");
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

describe("for people who need large letters", () => {
  const html = make({ layout: "large-print" });

  it("a chart's letters have 14 points on the narrower paper", () => {
    const [, width = ""] = /viewBox="0 0 (\d+) \d+"[^>]*role="img"/.exec(html) ?? [];
    const smallest = (sizes.small / Number(width)) * 182 * (72 / 25.4);
    expect(smallest).toBeGreaterThanOrEqual(14);
  });

  it("a picture is told under it, in words of that size, to those who look", () => {
    const words = wordsFor("en");
    expect(picturesWithWords('<p><img src="a.svg" alt="Two arrows."></p>', words)).toBe(
      '<p><img src="a.svg" alt="Two arrows."><span class="told" aria-hidden="true">Picture: Two arrows.</span></p>',
    );
    expect(picturesWithWords('<img src="a.svg" alt="">', words)).toBe('<img src="a.svg" alt="">');
  });

  it("slides within a slide keep their own words, and are not told a second time", () => {
    const source = `# Showing

---

## A chart

\`\`\`\`example
## Inside

\`\`\`hormones
scenario: tsst
show: [cortisol]
finding: Cortisol rises.
\`\`\`
\`\`\`\`
`;
    const shown = make({ layout: "large-print" }, compile(source).deck);
    expect(shown).toContain("example-slide");
    expect(shown).toContain("Cortisol rises.");
    expect(shown.replaceAll(/<style>.*?<\/style>/gs, "")).not.toContain("and-told");
  });

  it("header and page number are large, too", () => {
    expect(/@bottom-right\{[^}]*font:400 14pt/.test(html)).toBe(true);
  });
});

it("a line in bold letters alone is the name of what follows", () => {
  expect(namedLeads("<p><strong>Our limits</strong></p><p><strong>Most</strong> are small.</p>")).toBe(
    '<p class="lead"><strong>Our limits</strong></p><p><strong>Most</strong> are small.</p>',
  );
});

it("a title that cites says so in words wherever it stands as plain text", () => {
  const titles = compiled().deck.slides.map(({ title }) => title);
  expect(titles).toContain("A base lets one go far, and come back (Bowlby, 1988)");
});

it("on paper a label that may cross a line has a veil under it, in place of the rim that letters have on a screen", () => {
  const { deck } = compile(`# Two lines

---

## One lower than the other

\`\`\`hormones
scenario: tsst
show: [cortisol]
set: { support: none }
label: alone
compare: { support: before, label: with a friend }
finding: It peaks lower with a friend.
\`\`\`
`);
  const html = make({ layout: "guided" }, deck);
  const count = (text: string) => html.split(text).length - 1;
  expect(count("plot-rim")).toBeGreaterThanOrEqual(2);
  expect(count('<rect class="plot-veil"')).toBe(count("plot-rim"));
});
