import { expect, it } from "vitest";
import { compileForTest } from "./compile-for-test.ts";

/** Texts of about `n` characters that are hostile to some way of reading: deep, long, unclosed, repeated. */
const cases: Record<string, (n: number) => string> = {
  brackets: (n) => "[".repeat(n),
  closers: (n) => "[a]{".repeat(n / 4),
  braces: (n) => "# x " + "{".repeat(n),
  bracesInText: (n) => "a {.b} ".repeat(n / 7),
  bracesLines: (n) => "{.a}\n\n".repeat(n / 6),
  containers: (n) => "::: a\n".repeat(n / 6),
  containersClosed: (n) => "::: a\n".repeat(n / 10) + ":::\n".repeat(n / 10),
  containersSlides: (n) => "::: left\n\n---\n\n".repeat(n / 15),
  fences: (n) => "```a\n\n---\n\n".repeat(n / 11),
  fencesGrowing: (n) =>
    Array.from({ length: Math.sqrt(2 * n) | 0 }, (_, k) => "`".repeat(Math.sqrt(2 * n) - k + 3) + "a").join(
      "\n",
    ),
  comments: (n) => "<!--\n\n---\n\n".repeat(n / 11),
  comments2: (n) => "<!-- a -->\n".repeat(n / 11),
  asides: (n) => '<aside class="notes">\n\n---\n\n'.repeat(n / 28),
  slideComments: (n) => '<!-- .slide: id="a" -->\n\n'.repeat(n / 25),
  elementComments: (n) => 'a <!-- .element: class="fragment" -->\n\n'.repeat(n / 40),
  elementInline: (n) => '*a* <!-- .element: class="fragment" --> '.repeat(n / 40),
  slides: (n) => "## a\n\n---\n\n".repeat(n / 11),
  stacks: (n) => "a\n\n--\n\n".repeat(n / 7),
  ids: (n) => "## a {#a}\n\n---\n\n".repeat(n / 16),
  notes: (n) => "Note: a\n".repeat(n / 8),
  quotes: (n) => ">".repeat(n / 100) + " a",
  list: (n) => Array.from({ length: Math.sqrt(n) | 0 }, (_, k) => " ".repeat(k) + "- a").join("\n"),
  definitions: (n) => "[a]: b\n".repeat(n / 7),
  definitions2: (n) => Array.from({ length: n / 12 }, (_, k) => `[a${k}]: b`).join("\n\n---\n\n"),
  stars: (n) => "*a _b ".repeat(n / 6),
  ats: (n) => "@a-".repeat(n / 3),
  ats2: (n) => "[@a; ".repeat(n / 5),
  long: (n) => "a ".repeat(n / 2),
  headings: (n) => "# a\n".repeat(n / 4),
  polls: (n) => "```sample\nquestion: a\nkind: choice\noptions: [a, b]\n```\n\n---\n\n".repeat(n / 60),
  polls2: (n) => "```sample\nquestion: [a\n```\n\n".repeat(n / 28),
  yamlKeys: (n) => "```sample\n" + Array.from({ length: n / 8 }, (_, k) => `k${k}: 1`).join("\n") + "\n```",
  yamlDeep: (n) => "```sample\na: " + "[".repeat(n) + "\n```",
  yamlMap: (n) =>
    "```sample\n" +
    Array.from({ length: Math.sqrt(2 * n) | 0 }, (_, k) => " ".repeat(k) + "a:").join("\n") +
    "\n```",
  yamlQuote: (n) => '---\ntitle: "' + "a ".repeat(n / 2),
  front: (n) => "---\n" + "a: b\n".repeat(n / 5),
  frontDup: (n) => "---\n" + "a: b\n".repeat(n / 5) + "---\n",
  tags: (n) => "<div>".repeat(n / 5),
  tagsOpen: (n) => "<a ".repeat(n / 3),
  marks: (n) => "==a ".repeat(n / 4),
  sub: (n) => "~a".repeat(n / 2),
  footnotes: (n) => "[^a]".repeat(n / 4),
  footnoteInline: (n) => "^[".repeat(n / 2),
  table: (n) => "| a ".repeat(n / 8) + "\n" + "|---".repeat(n / 8),
  deflist: (n) => "a\n: b\n".repeat(n / 6),
  images: (n) => "![](a.jpg) ".repeat(n / 11),
  figures: (n) => "![](a.jpg)\n\n".repeat(n / 12),
};

// Each of these would take minutes if reading were quadratic anywhere.
it.each(Object.entries(cases))("ends: %s", (_name, make) => {
  const { deck } = compileForTest(make(40_000));
  expect(deck.slides.length).toBeGreaterThan(0);
});
