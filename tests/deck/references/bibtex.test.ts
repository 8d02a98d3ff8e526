import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBibtex } from "../../../src/deck/references/bibtex.ts";
import { createLibrary } from "../../../src/deck/references/library.ts";
import type { Report } from "../../../src/deck/mistakes/catalogue.ts";

function read(source: string) {
  const mistakes: string[] = [];
  const report: Report = (code, place, ..._facts) => {
    mistakes.push(`${place.line}:${place.column} ${code}`);
  };
  const library = createLibrary(readBibtex(source, report));
  return { keys: library.keys, texts: library.arrange(library.keys).map(({ text }) => text), mistakes };
}

/** Invented entries in the forms that Zotero, Better BibTeX and JabRef export, and what APA 7 makes of them. */
const cases: readonly (readonly [what: string, bib: string, text: string])[] = [
  [
    "Zotero, BibTeX",
    `@article{moss_kettles_2010,
	title = {Kettles and {Kindness}: {A} meta-analysis},
	volume = {28},
	issn = {0000-0000},
	url = {https://example.org/a_b},
	doi = {10.9999/inv\\_1},
	number = {1-2},
	urldate = {2024-01-05},
	journal = {Journal of Invented Results},
	author = {Moss, Bea C. and Reed, Karl-Maria},
	month = mar,
	year = {2010},
	pages = {76--81},
}`,
    "Moss, B. C., & Reed, K.-M. (2010). Kettles and Kindness: A meta-analysis. Journal of Invented Results, 28(1–2), 76–81. https://doi.org/10.9999/inv_1",
  ],
  [
    "Better BibLaTeX with dates and extended names",
    `@article{reed2012,
  title = {Steam},
  author = {family=Tree, given=Ada B., prefix=van den, useprefix=true and Oak, Tim},
  date = {2012-08},
  journaltitle = {Journal of Invented Results},
  volume = {7},
  eprint = {x},
  eid = {e0001},
  langid = {english}
}`,
    "van den Tree, A. B., & Oak, T. (2012). Steam. Journal of Invented Results, 7, Article e0001.",
  ],
  [
    "JabRef with its comments, strings and quotation marks",
    `% Encoding: UTF-8
@string{jir = "Journal of Invented " # {Results}}
@Article{Moss2011,
  author  = "Moss, Bea and {Oak Foundation} and others",
  title   = "The {\\"O}re of {\\ss}",
  journal = jir,
  year    = 2011,
  file    = {:files/Moss2011.pdf:PDF},
}

@Comment{jabref-meta: databaseType:bibtex;}`,
    "Moss, B., & Oak Foundation. (2011). The Öre of ß. Journal of Invented Results.",
  ],
  [
    "chapter that has its book from crossref",
    `@incollection{steam, author={Moss, B.}, title={On steam}, crossref={handbook}, pages={3-20}}
@collection{handbook, editor={Fern, Ada and Oak, T.}, title={Handbook of kettles}, subtitle={Old and new}, publisher={Nowhere Press}, year={2001}, edition={2}}`,
    "Moss, B. (2001). On steam. In A. Fern & T. Oak (Eds.), Handbook of kettles: Old and new (2nd ed., pp. 3–20). Nowhere Press.",
  ],
  [
    "doctoral thesis",
    "@phdthesis{t, author={Ludwig von und zu Oak}, title={On oaks}, school={Invented University}, year={2003}}",
    "von und zu Oak, L. (2003). On oaks [Unpublished doctoral dissertation]. Invented University.",
  ],
  [
    "biblatex thesis with a type",
    "@thesis{t, type={mathesis}, author={Oak, L.}, title={On oaks}, institution={Invented University}, date={2003}, url={https://example.org/t}}",
    "Oak, L. (2003). On oaks [Master's thesis, Invented University]. https://example.org/t",
  ],
  [
    "report",
    "@techreport{r, author={Sedge, D.}, institution={Institute of Sedge}, title={Wet feet}, number={12}, year={2001}, type={Working Paper}}",
    "Sedge, D. (2001). Wet feet (Working Paper No. 12). Institute of Sedge.",
  ],
  [
    "conference paper in proceedings",
    "@inproceedings{p, author={Reed, C.}, title={Rushes}, booktitle={Proceedings of the Meeting of Reeds}, editor={Oak, T.}, pages={1--5}, year={2012}, publisher={Nowhere Press}}",
    "Reed, C. (2012). Rushes. In T. Oak (Ed.), Proceedings of the Meeting of Reeds (pp. 1–5). Nowhere Press.",
  ],
  [
    "web page in misc, without a date",
    "@misc{w, author={{Oak Foundation}}, title={Care at home}, howpublished={\\url{https://example.org/care}}, urldate={2024-01-05}}",
    "Oak Foundation. (n.d.). Care at home. Retrieved January 5, 2024, from https://example.org/care",
  ],
  [
    "web page by the day",
    "@online{w, author={Fern, A.}, title={Care}, date={2021-07-09}, url={https://example.org/c?a=1&b=2%20}}",
    "Fern, A. (2021, July 9). Care. https://example.org/c?a=1&b=2%20",
  ],
  [
    "accents, signs, mathematics and italics",
    "@book{b, author={M{\\\"u}ller, {\\AA}sa and Da{\\v{c}}i{\\'c}, I. and N{\\'u}{\\~n}ez, J. and Ca{\\\\c c}a, {\\\\L}.}, title={A \\emph{test} of CO$_2$ \\& $\\alpha$---``quoted'' 5\\%}, year={2000}}"
      .replace("{\\\\c c}", "{\\c c}")
      .replace("{\\\\L}", "{\\L}"),
    "Müller, Å., Dačić, I., Núñez, J., & Caça, Ł. (2000). A test of CO2 & α—“quoted” 5%.",
  ],
  [
    "names with a suffix and in the order of speech",
    "@book{b, author={Oak, Jr., Tim and Ada Bea de la Cruz and Plato}, title={T}, year={2000}}",
    "Oak, T., Jr., de la Cruz, A. B., & Plato. (2000). T.",
  ],
  [
    "in press, and a range of years",
    "@article{a, author={Fern, A.}, title={T}, journal={J}, pubstate={inpress}}",
    "Fern, A. (in press). T. J.",
  ],
  [
    "a range of years",
    "@book{b, author={Fern, A.}, title={T}, date={1969/1982}}",
    "Fern, A. (1969–1982). T.",
  ],
  [
    "parentheses around an entry",
    "@book(b, author={Fern, A.}, title={T}, year={1999})",
    "Fern, A. (1999). T.",
  ],
];

describe("BibTeX", () => {
  it.each(cases)("%s", (_, bib, text) => {
    const { texts, mistakes } = read(bib);
    expect(texts).toContain(text);
    expect(mistakes).toEqual([]);
  });

  it("reports what it cannot read at its place, and goes on at the next entry", () => {
    const bib = [
      "@article{first, author={A. Fern}, title={One}, year={2001}}",
      "@article{open, title={Two}, author={B. Moss, year={2002}}",
      "@article{second, title={Three}, journal = unknown, year={2003}}",
      "@book{noequals, title {Four}}",
      "@book{, title={No key}}",
      "@book{third, title={Five} year={2004}}",
      "@book{first, title={Again}}",
      "@incollection{alone, title={Six}, crossref={nowhere}}",
      "@book{last, title={Seven \\strange{words}}, author={C. Reed",
    ].join("\n");
    const { keys, mistakes } = read(bib);
    expect(keys).toEqual(["first", "open", "second", "third", "alone", "last"]);
    expect(mistakes).toEqual([
      "3:1 bibtex-unreadable",
      "3:43 bibtex-unknown-word",
      "4:23 bibtex-unreadable",
      "5:1 bibtex-without-key",
      "9:51 bibtex-unreadable",
      "7:7 duplicate-reference",
      "8:15 bibtex-missing-parent",
      "9:7 bibtex-unknown-command",
    ]);
  });

  it("passes over everything that is no entry", () => {
    expect(
      read('Mail me@example.org about 5 @ 3.\n@comment{@book{no, title={No}}}\n@preamble{"x"}\n').keys,
    ).toEqual([]);
    expect(read("").keys).toEqual([]);
  });

  it("never throws, never loops, never lets markup through", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "@article{a,",
        "@string{",
        "title={",
        "}",
        "{",
        '"',
        "#",
        "=",
        ",",
        "\\",
        "\\'",
        "$",
        "\n@book{b,",
        "\\emph{",
        "<script>",
        " and ",
        "author = {",
        "~",
        "(",
        ")",
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const library = createLibrary(readBibtex(pieces.join(""), () => {}));
        for (const { html } of library.arrange(library.keys)) {
          expect(
            html.replace(/<\/?(?:i|sub|sup)>|<a href="https?:[^"<>]*" rel="noopener">|<\/a>/g, ""),
          ).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it("keeps time in proportion to length", { timeout: 60_000 }, () => {
    for (const unit of ["{", "@a{b,c={", '@a{b,c="', "@a{b,c=d#", "\\'", "$", "@", "a and ", "@a{b,"]) {
      const [short = 0, long = 0] = [5000, 40_000].map((size) => {
        const source = `@book{x, author={${unit.repeat(size / unit.length)}`;
        const before = process.cpuUsage().user;
        read(source);
        return process.cpuUsage().user - before;
      });
      // Eight times the text: linear is 8, quadratic 64; short times are noise.
      expect(long, unit).toBeLessThan(Math.max(200_000, short * 20));
    }
  });
});
