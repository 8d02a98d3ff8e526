import { expect, it } from "vitest";
import { compileDeck } from "../../src/deck/compile.ts";
import { inlineRenderer } from "../../src/deck/inline.ts";
import works from "./rules/works.json" with { type: "json" };

const { deck } = compileDeck(
  "---\ntitle: T\nreferences: works.json\n---\n\n# T\n\n[@bowlby1988] @fern2001a @fern2001b @untitled\n",
  {
    file: "t.md",
    widgets: [],
    folder: {
      readText: (path) => (path === "works.json" ? JSON.stringify(works) : undefined),
      has: () => false,
    },
  },
);
const { inline, plain } = inlineRenderer(deck);

it.each([
  ["*Two* words & `code`", "<em>Two</em> words &amp; <code>code</code>", "Two words & code"],
  ["@bowlby1988", '<a class="citation" href="#ref-bowlby1988">Bowlby (1988)</a>', "Bowlby (1988)"],
  [
    "see [@fern2001b, p. 3]",
    'see (<a class="citation" href="#ref-fern2001b">Fern, 2001b, p. 3</a>)',
    "see (Fern, 2001b, p. 3)",
  ],
  [
    "[@untitled]",
    '(<a class="citation" href="#ref-untitled"><i>The little book of doors</i>, 1999</a>)',
    "(The little book of doors, 1999)",
  ],
  ["a <b onclick=x>bold</b><script>x</script> end", "a <b>bold</b> end", "a bold end"],
  ["two\nlines", "two\nlines", "two lines"],
  ["# no heading", "# no heading", "# no heading"],
  ["H~2~O {not a list}", "H<sub>2</sub>O {not a list}", "H2O {not a list}"],
  ["", "", ""],
])("renders “%s” as HTML and as words", (markdown, html, words) => {
  expect(inline(markdown)).toBe(html);
  expect(plain(markdown)).toBe(words);
});
