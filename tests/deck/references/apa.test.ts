import { describe, expect, it } from "vitest";
import { people, setTogether, year } from "./set.ts";

// Invented works in the shapes of the manual's chapter 10 (APA 7); the DOI prefix 10.9999 belongs to nobody.
const cases: readonly (readonly [what: string, work: object, html: string])[] = [
  [
    "journal article with issue, pages and DOI",
    {
      type: "article-journal",
      author: people("Moss, Bea C.", "Reed, Karl-Maria"),
      issued: year(2010),
      title: "Kettles: A meta-analysis",
      "container-title": "Journal of Invented Results",
      volume: "28",
      issue: "1-2",
      page: "76-81",
      DOI: "https://dx.doi.org/10.9999/inv.1",
    },
    'Moss, B. C., &amp; Reed, K.-M. (2010). Kettles: A meta-analysis. <i>Journal of Invented Results</i>, <i>28</i>(1–2), 76–81. <a href="https://doi.org/10.9999/inv.1" rel="noopener">https://doi.org/10.9999/inv.1</a>',
  ],
  [
    "article number instead of pages",
    {
      type: "article-journal",
      author: people("Moss, B."),
      issued: year(2022),
      title: "T",
      "container-title": "J",
      volume: 17,
      issue: 5,
      page: "e0266887",
    },
    "Moss, B. (2022). T. <i>J</i>, <i>17</i>(5), Article e0266887.",
  ],
  [
    "article number in its own field",
    {
      type: "article-journal",
      author: people("Moss, B."),
      issued: year(2022),
      title: "T",
      "container-title": "J",
      volume: 7,
      number: "1274",
    },
    "Moss, B. (2022). T. <i>J</i>, <i>7</i>, Article 1274.",
  ],
  [
    "title that ends as a question",
    {
      type: "article-journal",
      author: people("Moss, B."),
      issued: year(2015),
      title: "Does it boil? ",
      "container-title": "J",
    },
    "Moss, B. (2015). Does it boil? <i>J</i>.",
  ],
  [
    "newspaper article by the day",
    {
      type: "article-newspaper",
      author: people("Fern, A."),
      issued: { "date-parts": [[2020, 3, 5]] },
      title: "A kettle sings",
      "container-title": "The Daily Reed",
      URL: "https://example.org/kettle",
    },
    'Fern, A. (2020, March 5). A kettle sings. <i>The Daily Reed</i>. <a href="https://example.org/kettle" rel="noopener">https://example.org/kettle</a>',
  ],
  [
    "book",
    {
      type: "book",
      author: people("Fern, A."),
      issued: year(1988),
      title: "A safe kettle",
      publisher: "Nowhere Press",
    },
    "Fern, A. (1988). <i>A safe kettle</i>. Nowhere Press.",
  ],
  [
    "later edition of one volume",
    {
      type: "book",
      author: people("Fern, A."),
      issued: year(1988),
      title: "Kettles",
      publisher: "Nowhere Press",
      edition: "2",
      volume: "3",
    },
    "Fern, A. (1988). <i>Kettles</i> (2nd ed., Vol. 3). Nowhere Press.",
  ],
  [
    "edition in words",
    { type: "book", author: people("Fern, A."), issued: year(1988), title: "Kettles", edition: "Rev. ed." },
    "Fern, A. (1988). <i>Kettles</i> (Rev. ed.).",
  ],
  [
    "edited book",
    {
      type: "book",
      editor: people("Fern, A.", "Oak, T."),
      issued: year(1999),
      title: "Handbook of kettles",
      publisher: "Nowhere Press",
    },
    "Fern, A., &amp; Oak, T. (Eds.). (1999). <i>Handbook of kettles</i>. Nowhere Press.",
  ],
  [
    "one editor",
    { type: "book", editor: people("Fern, A."), issued: year(1999), title: "Kettles" },
    "Fern, A. (Ed.). (1999). <i>Kettles</i>.",
  ],
  [
    "translated and republished book",
    {
      type: "book",
      author: people("Fern, A."),
      translator: people("Oak, T."),
      issued: year(1999),
      "original-date": year(1953),
      title: "Kettles",
      publisher: "Nowhere Press",
    },
    "Fern, A. (1999). <i>Kettles</i> (T. Oak, Trans.). Nowhere Press. (Original work published 1953)",
  ],
  [
    "chapter in an edited book",
    {
      type: "chapter",
      author: people("Moss, B."),
      editor: people("Fern, Ada", "Oak, T.", "Reed, C."),
      issued: year(2001),
      title: "On steam",
      "container-title": "Handbook of kettles",
      edition: "3rd",
      page: "3-20",
      publisher: "Nowhere Press",
    },
    "Moss, B. (2001). On steam. In A. Fern, T. Oak, &amp; C. Reed (Eds.), <i>Handbook of kettles</i> (3rd ed., pp. 3–20). Nowhere Press.",
  ],
  [
    "chapter, two editors",
    {
      type: "chapter",
      author: people("Moss, B."),
      editor: people("Fern, Ada", "Oak, T."),
      issued: year(2001),
      title: "On steam",
      "container-title": "Kettles",
      page: "7",
    },
    "Moss, B. (2001). On steam. In A. Fern &amp; T. Oak (Eds.), <i>Kettles</i> (p. 7).",
  ],
  [
    "report whose publisher is its author",
    {
      type: "report",
      author: [{ literal: "Institute of Sedge" }],
      issued: year(2001),
      title: "Wet feet",
      number: "12",
      publisher: "Institute of Sedge",
      URL: "https://example.org/r",
    },
    'Institute of Sedge. (2001). <i>Wet feet</i> (Report No. 12). <a href="https://example.org/r" rel="noopener">https://example.org/r</a>',
  ],
  [
    "working paper",
    {
      type: "report",
      author: people("Sedge, D."),
      issued: year(2001),
      title: "Wet feet",
      genre: "Working Paper",
      number: 3,
      publisher: "Institute of Sedge",
    },
    "Sedge, D. (2001). <i>Wet feet</i> (Working Paper No. 3). Institute of Sedge.",
  ],
  [
    "thesis that was never published",
    {
      type: "thesis",
      author: people("Oak, L."),
      issued: year(2003),
      title: "On oaks",
      genre: "Doctoral dissertation",
      publisher: "Invented University",
    },
    "Oak, L. (2003). <i>On oaks</i> [Unpublished doctoral dissertation]. Invented University.",
  ],
  [
    "thesis in an archive",
    {
      type: "thesis",
      author: people("Oak, L."),
      issued: year(2003),
      title: "On oaks",
      genre: "Doctoral dissertation",
      publisher: "Invented University",
      archive: "Invented Archive",
      URL: "https://example.org/t",
    },
    'Oak, L. (2003). <i>On oaks</i> [Doctoral dissertation, Invented University]. Invented Archive. <a href="https://example.org/t" rel="noopener">https://example.org/t</a>',
  ],
  [
    "paper in proceedings",
    {
      type: "paper-conference",
      author: people("Reed, C."),
      editor: people("Oak, T."),
      issued: year(2012),
      title: "Rushes",
      "container-title": "Proceedings of the Meeting of Reeds",
      page: "1-5",
      publisher: "Nowhere Press",
    },
    "Reed, C. (2012). Rushes. In T. Oak (Ed.), <i>Proceedings of the Meeting of Reeds</i> (pp. 1–5). Nowhere Press.",
  ],
  [
    "talk at a conference",
    {
      type: "paper-conference",
      author: people("Reed, C."),
      issued: {
        "date-parts": [
          [2012, 8, 8],
          [2012, 8, 11],
        ],
      },
      title: "Rushes",
      "event-title": "Meeting of Reeds",
      "event-place": "Nowhere",
    },
    "Reed, C. (2012, August 8–11). <i>Rushes</i> [Paper presentation]. Meeting of Reeds, Nowhere.",
  ],
  [
    "web page of a group, undated, retrieved",
    {
      type: "webpage",
      author: [{ literal: "Oak Foundation" }],
      title: "Care at home",
      "container-title": "Oak Foundation",
      accessed: { "date-parts": [[2024, 1, 5]] },
      URL: "https://example.org/care?a=1&b=2",
    },
    'Oak Foundation. (n.d.). <i>Care at home</i>. Retrieved January 5, 2024, from <a href="https://example.org/care?a=1&amp;b=2" rel="noopener">https://example.org/care?a=1&amp;b=2</a>',
  ],
  [
    "web page with a date and a site",
    {
      type: "webpage",
      author: people("Fern, A."),
      issued: { "date-parts": [["2021", "7"]] },
      title: "Care",
      "container-title": "Oak Foundation",
      URL: "https://example.org/c",
    },
    'Fern, A. (2021, July). <i>Care</i>. Oak Foundation. <a href="https://example.org/c" rel="noopener">https://example.org/c</a>',
  ],
  [
    "post on a blog",
    {
      type: "post-weblog",
      author: people("Fern, A."),
      issued: { "date-parts": [[2021, 7, 9]] },
      title: "Steam again",
      "container-title": "Kettle Notes",
    },
    "Fern, A. (2021, July 9). Steam again. <i>Kettle Notes</i>.",
  ],
  [
    "data set",
    {
      type: "dataset",
      author: people("Fern, A."),
      issued: year(2019),
      title: "Kettle readings",
      version: "1.2",
      publisher: "Open Shelf",
      DOI: "10.9999/osf.1",
    },
    'Fern, A. (2019). <i>Kettle readings</i> (Version 1.2) [Data set]. Open Shelf. <a href="https://doi.org/10.9999/osf.1" rel="noopener">https://doi.org/10.9999/osf.1</a>',
  ],
  [
    "preprint",
    {
      type: "article",
      author: people("Fern, A."),
      issued: year(2019),
      title: "Early steam",
      publisher: "Open Shelf",
    },
    "Fern, A. (2019). <i>Early steam</i>. Open Shelf.",
  ],
  [
    "work without an author",
    { type: "book", issued: year(1999), title: "The little book of doors", publisher: "Nowhere Press" },
    "<i>The little book of doors</i>. (1999). Nowhere Press.",
  ],
  [
    "work without a date or a type",
    { author: people("Fern, A."), title: "Leaflet" },
    "Fern, A. (n.d.). <i>Leaflet</i>.",
  ],
  [
    "in press",
    {
      type: "article-journal",
      author: people("Fern, A."),
      issued: { literal: "in press" },
      title: "T",
      "container-title": "J",
    },
    "Fern, A. (in press). T. <i>J</i>.",
  ],
  [
    "marks in a title, and signs that are HTML elsewhere",
    {
      type: "book",
      author: people("Fern, A."),
      issued: year(2000),
      title: "Reading <i>Kettles</i>: CO<sub>2</sub> & p < .05",
    },
    "Fern, A. (2000). <i>Reading </i>Kettles<i>: CO</i><i><sub>2</sub></i><i> &amp; p &lt; .05</i>.",
  ],
];

describe("APA 7 entries", () => {
  it.each(cases)("%s", (_, work, html) => {
    expect(setTogether([{ id: "w", ...work }])[0]?.html).toBe(html);
  });

  it("lists twenty authors, and of more the first nineteen and the last (9.8)", () => {
    const authors = Array.from({ length: 21 }, (_, index) => `A${String.fromCharCode(97 + index)}, B.`);
    const item = { type: "book", issued: year(2000), title: "T" };
    const [many] = setTogether([{ ...item, id: "many", author: people(...authors) }]);
    const [twenty] = setTogether([{ ...item, id: "twenty", author: people(...authors.slice(0, 20)) }]);
    expect(twenty?.text).toMatch(/As, B\., & At, B\. \(2000\)/);
    expect(many?.text).toMatch(/As, B\., \. \. \. Au, B\. \(2000\)/);
  });

  it("keeps the text of an entry the same as its HTML without tags", () => {
    for (const [, work] of cases) {
      const [reference] = setTogether([{ id: "w", ...work }]);
      const bare = (reference?.html ?? "").replace(/<[^>]*>/g, "");
      expect(bare.replaceAll("&amp;", "&").replaceAll("&lt;", "<")).toBe(reference?.text);
    }
  });
});
