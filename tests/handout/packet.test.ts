import { describe, expect, it } from "vitest";
import { inlineRenderer } from "../../src/deck/inline.ts";
import { papers } from "../../src/handout/packet/catalogue.ts";
import { lacksOf, packetPage, singlePapers } from "../../src/handout/packet/page.ts";
import type { Packet } from "../../src/handout/packet/paper.ts";
import { wordsFor } from "../../src/words/words.ts";
import { deckOf } from "../site/seminar.ts";
import { compiled } from "./seminar.ts";

const options = { paper: "a4", css: "", themeCss: "", policy: () => "default-src 'none'" } as const;

function packetOf(change: Partial<Packet> = {}): Packet {
  const { deck } = compiled();
  return {
    deck,
    words: wordsFor("en"),
    context: { ...inlineRenderer(deck), language: "en", answers: false },
    start: 9 * 60,
    sponsor: "Example Institute",
    approval: undefined,
    inline: (html) => html,
    ...change,
  };
}
const bare = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const paper = (name: string, change: Partial<Packet> = {}) =>
  bare(
    singlePapers(packetOf(change), options)
      .find((each) => each.name === name)
      ?.html.split("</head>")[1] ?? "",
  );

describe("the organiser's papers", () => {
  it("are all there, once, in one page and as single ones", () => {
    const html = packetPage(packetOf(), options);
    const names = [...html.matchAll(/<section id="paper-(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(papers.map(({ name }) => name));
    expect(singlePapers(packetOf(), options).map(({ name }) => name)).toEqual(names);
    for (const name of names) expect(html).toContain(`href="#paper-${name}"`);
  });

  it("tell the time on the clock, and the minutes that count", () => {
    const text = paper("outline");
    expect(text).toContain("9:02 9:08 A base lets one go far, and come back ( Bowlby, 1988 ) 6 6");
    expect(text).toContain("9:20 9:22 Ten minutes 2 0");
    expect(text).toContain("Together 22 20");
    expect(text).toContain("Credit minutes claimed: 20.");
    expect(paper("outline", { start: undefined })).toContain("0:00 0:01 Leaning on someone 1 1");
  });

  it("key the evaluation to the objectives", () => {
    const text = paper("evaluation");
    expect(text).toContain("After this seminar I can … 1 2 3 4 5 not covered explain what a secure base is");
    expect(text).toContain("Anonymous. Not linked to attendance.");
  });

  it("keep together what is written by hand, and name works that stand in the list's text for paper", () => {
    expect(packetPage(packetOf(), options)).toMatch(
      /<div class="written"><p class="asked">(?:(?!<\/section>).)*Anything else\?/s,
    );
    const { deck } = packetOf();
    const slides = deck.slides.map((slide) =>
      slide.layout === "references"
        ? { ...slide, handout: '<p>Also named: <a href="#base">Main</a> (1990).</p>' }
        : slide,
    );
    const text = paper("references", { deck: { ...deck, slides } });
    expect(text).toMatch(/A secure base .*Also named: Main \(1990\)\./);
  });

  it("ask without answering, and answer on another page", () => {
    expect(paper("check")).toContain(
      "What does a secure base do? It lets one explore It keeps one at home Nothing Objective 2",
    );
    expect(paper("key")).toContain("1 What does a secure base do? It lets one explore Objective 2");
    const html = packetPage(packetOf(), options);
    const check = html.slice(html.indexOf('id="paper-check"'), html.indexOf('id="paper-key"'));
    expect(check).not.toMatch(/poll-answer|is-correct/);
  });

  it("the certificate is a draft, and approves nothing that the organiser did not type", () => {
    const text = paper("certificate");
    expect(text).toContain("not a certificate until issued by the approved sponsor");
    expect(text).toContain("0.33");
    expect(text).not.toMatch(/approved by|approval|provider/i);
    expect(packetPage(packetOf(), options)).not.toMatch(/is approved|provider number/i);
    expect(paper("certificate", { approval: "Approved <by> nobody." })).toContain(
      "Approved &lt;by&gt; nobody.",
    );
  });

  it("name what is missing, each once, in words", () => {
    expect(lacksOf(packetOf())).toEqual([
      "for whom it is (audience)",
      "introductory, intermediate or advanced (level)",
      "a question that tests objective 1 (objective in a poll)",
    ]);
    const empty = packetOf({ deck: deckOf("# T\n\n---\n\n## U\n"), start: undefined, sponsor: undefined });
    const lacks = lacksOf(empty);
    expect(lacks).toHaveLength(16);
    expect(lacks.join("\n")).toContain("minutes for these slides: “T”, “U”");
    expect(bare(packetPage(empty, options))).toContain(
      "[Missing: fees, books and trainings connected with the topic (disclosure)]",
    );
  });

  it("take words in brackets for a place that somebody has to fill in", () => {
    const deck = deckOf('---\ndisclosure: "[every fee]"\nlimits: One study.\n---\n\n# T\n');
    const lacks = lacksOf(packetOf({ deck })).join("\n");
    expect(lacks).toContain("(disclosure)");
    expect(lacks).not.toContain("(limits)");
  });

  it("have no script and ask for nothing elsewhere", () => {
    const html = packetPage(packetOf(), options);
    expect(html).not.toMatch(/<(?:script|iframe|form|base)\b|\son\w+=/i);
    expect(html.replaceAll(/<a\s[^>]*>/g, "")).not.toMatch(/(?:src|href)="(?!data:|#)/);
  });
});
