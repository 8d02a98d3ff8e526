import { describe, expect, it } from "vitest";
import { layouts, type Deck } from "../../src/deck/types.ts";
import { attendeeSlide } from "../../src/site/attendee-slide.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";
import { deckOf } from "./seminar.ts";

const files = "/KMTR/";
const at = (deck: Deck, id: string, step = Infinity): string => {
  const slide = deck.slides.find((each) => each.id === id);
  if (slide === undefined) throw new Error(`There is no slide ${id}.`);
  return attendeeSlide(slide, Math.min(step, slide.steps), deck, { files });
};

/** What an author writes of each widget; a new one has to be written here, too. */
const written: Readonly<Record<string, string>> = {
  poll: "question: MARK-LATE\noptions: [MARK-LATE, b]\ncorrect: MARK-LATE",
  note: "prompt: MARK-LATE",
  questions: "prompt: MARK-LATE",
  join: "address: MARK-LATE.example",
  breathe: "alternative: MARK-LATE",
  timer: "minutes: 3\nlabel: MARK-LATE",
  episodes: "episodes: [{ title: MARK-LATE, who: [child] }]",
  hormones: "scenario: strange-situation\nfinding: MARK-LATE",
  chart:
    "kind: bar\nbasis: illustrative\ny: { label: Calm }\nrows: [[group, calm], [MARK-LATE, 3], [stranger, 4]]\nfinding: MARK-LATE",
  example: "## MARK-LATE",
};

describe("S1 a slide for attendees", () => {
  it.each(layouts)("holds no text of a later step in the layout %s", (layout) => {
    const deck = deckOf(
      `## Said {#it .${layout}}\n\nFirst[^1]\n\n- now\n- MARK-LATE {.fragment}\n\n::: {.right .fragment}\nMARK-LATE [@one2001]\n:::\n\nLater [MARK-LATE[^2]]{.fragment}\n\n[^1]: A note.\n[^2]: MARK-LATE\n\n::: handout\nMARK-LATE\n:::\n\n::: script\nMARK-SCRIPT\n:::\n\nNote: MARK-NOTES\n`,
    );
    const slide = at(deck, "it", 0);
    expect(slide).toContain("First");
    expect(slide).not.toContain("MARK-");
    const all = at(deck, "it");
    expect(all).toContain("MARK-LATE");
    expect(all).not.toMatch(/MARK-(SCRIPT|NOTES)/);
  });

  it.each(catalogue.map(({ name }) => name))("holds nothing of a widget %s that comes later", (name) => {
    const fence = "```";
    const deck = deckOf(
      `## Said {#it}\n\nFirst\n\n::: {.fragment}\n${fence}${name} #w\n${written[name] ?? ""}\n${fence}\n:::\n`,
    );
    expect(deck.slides[0]?.widgets.length, "the widget has no mistakes").toBe(1);
    expect(at(deck, "it", 0)).not.toMatch(/MARK-|data-widget/);
    expect(at(deck, "it", 1)).toContain(`data-widget="${name}"`);
  });

  it("holds an annotation of a curve from its step on, in the drawing and in what its script gets", () => {
    const deck = deckOf(
      "## Said {#it}\n\n```hormones #w\nscenario: strange-situation\nfinding: F\nannotations:\n  - { at: 5, text: MARK-NOW }\n  - { at: 20, text: MARK-LATE, step: 1 }\n```\n",
    );
    expect(at(deck, "it", 0)).toContain("MARK-NOW");
    expect(at(deck, "it", 0)).not.toContain("MARK-LATE");
    expect(at(deck, "it", 1).split("MARK-LATE").length).toBeGreaterThan(2);
  });

  it("holds no correct answer and no notes at any step", () => {
    const deck = deckOf(
      "## Said {#it}\n\n```poll #w\nquestion: Q\noptions: [one, two]\ncorrect: two\n```\n\nNote: MARK-NOTES\n",
    );
    expect(at(deck, "it")).not.toMatch(/correct|MARK-NOTES/);
  });
});

describe("a slide for attendees", () => {
  it("says what it is, where it stands and what it is about", () => {
    const deck = deckOf(
      `# One\n\n---\n\n## Two {#two content-note="Crying, in one sentence"}\n\n- a {.fragment}\n`,
    );
    const slide = at(deck, "two", 1);
    expect(slide).toContain('data-slide="two"');
    expect(slide).toContain('data-number="2"');
    expect(slide).toContain('data-step="1"');
    expect(slide).toContain('data-content-note="Crying, in one sentence"');
    expect(slide).toContain('<h1 tabindex="-1">Two</h1>');
  });

  it("has a heading for screen readers where none was written", () => {
    expect(
      at(deckOf("{#it}\n\nJust words.\n"), deckOf("{#it}\n\nJust words.\n").slides[0]?.id ?? ""),
    ).toMatch(/<h1 tabindex="-1" class="unseen">/);
  });

  it("finds its pictures and files where attendees may fetch them, and leaves other addresses alone", () => {
    const deck = deckOf("## Said {#it}\n\n![A loop](talk/loop.svg)\n\n[more](https://example.org/x)\n", {
      "talk/loop.svg": "",
    });
    const slide = at(deck, "it");
    expect(slide).toContain('src="/KMTR/talk/loop.svg"');
    expect(slide).toContain('href="https://example.org/x"');
  });

  it("keeps the numbers of the footnotes that are there", () => {
    const deck = deckOf("## Said {#it}\n\n[a[^1]]{.fragment} b[^2]\n\n[^1]: one\n[^2]: two\n");
    const slide = at(deck, "it", 0);
    expect(slide).toContain('<li value="2"');
    expect(slide).not.toContain("one");
  });

  it("brings the entries of the works it cites", () => {
    const works = JSON.stringify([
      {
        id: "one2001",
        type: "book",
        author: [{ family: "One", given: "Ada" }],
        issued: { "date-parts": [[2001]] },
        title: "A book",
        publisher: "Press",
      },
    ]);
    const deck = deckOf("---\nreferences: works.json\n---\n\n## Said {#it}\n\nSo it is [@one2001].\n", {
      "works.json": works,
    });
    expect(at(deck, "it")).toMatch(/<details class="sources">.*A book/s);
  });
});
