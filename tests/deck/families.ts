/** Kinds of text that make careless programs slow or break them: `write(n)` is about n characters long. */
export interface Family {
  readonly name: string;
  readonly write: (size: number) => string;
}

const repeated = (name: string, unit: string, before = "", after = ""): Family => ({
  name,
  write: (size) => before + unit.repeat(Math.max(1, Math.floor(size / unit.length))) + after,
});

/** `unit(i)` for i = 0, 1, 2 … until the text is long enough. */
const counted = (name: string, unit: (index: number) => string, before = ""): Family => ({
  name,
  write: (size) => {
    const parts = [before];
    for (let index = 0, length = 0; length < size; index += 1) {
      const part = unit(index);
      parts.push(part);
      length += part.length;
    }
    return parts.join("");
  },
});

/** As many openings as fit in half the size, then as many closings. */
const nested = (name: string, open: string, close: string, within = "x"): Family => ({
  name,
  write: (size) => {
    const depth = Math.max(1, Math.floor(size / (open.length + close.length)));
    return open.repeat(depth) + within + close.repeat(depth);
  },
});

/** Every line is indented one step further than the last: n characters in about the root of 2n lines. */
const stairs = (name: string, step: string, text: string, before = "", after = ""): Family => ({
  name,
  write: (size) => {
    const lines: string[] = [];
    for (let length = 0, depth = 0; length < size; depth += 1) {
      const line = step.repeat(depth) + text;
      lines.push(line);
      length += line.length + 1;
    }
    return before + lines.join("\n") + after;
  },
});

const signs =
  "[ ] ( ) < > { } * _ ** __ ` `` ~ ~~ ^ == = ! ![ [] [^ [^a] ^[ [@ @a -@ & &a; \\ | : :: ::: $ # + - / // ' \" \t . ; , �".split(
    " ",
  );

/** Texts of slides. */
export const slideFamilies: readonly Family[] = [
  ...signs.map((sign) => repeated(`${JSON.stringify(sign)} again and again`, sign)),
  ...signs.map((sign) => repeated(`${JSON.stringify(sign)} between words`, `${sign}a `)),
  ...signs.map((sign) => repeated(`${JSON.stringify(sign)} on every line`, `${sign}\n`)),
  ...signs.map((sign) => repeated(`${JSON.stringify(sign)} in paragraphs`, `${sign} a\n\n`)),
  repeated("one line", "word "),
  repeated("one word", "a"),
  repeated("blank lines", "\n"),
  repeated("carriage returns", "\r"),
  repeated("spaces", " ", "a", "b"),
  repeated("letters beyond the first plane", "👩‍👧"),
  repeated("slides", "# a\n\n---\n\n"),
  repeated("stacks", "# a\n\n--\n\n"),
  repeated("empty slides", "---\n\n"),
  repeated("crowded separators", "a\n---\n"),
  repeated("four dashes", "a\n\n----\n\n"),
  repeated("notes", "Note: a\n\n---\n\n"),
  repeated("notes again", "Note: a\n"),
  repeated("notes in HTML", '<aside class="notes">a</aside>\n\n'),
  repeated("notes in HTML, never closed", '<aside class="notes">\n\n---\n\n'),
  repeated("notes as a block", "::: notes\na\n:::\n"),
  repeated("comments", "<!-- a -->\n\n"),
  repeated("comments, never closed", "<!--\n\n---\n\n"),
  repeated("comments in a line", "a <!-- b --> "),
  repeated("comments in a line, never closed", "a <!-- "),
  repeated("comments on the slide", '<!-- .slide: class="a" -->\n'),
  repeated("comments on elements", 'a <!-- .element: class="b" --> '),
  repeated("comments on elements, alone", '<!-- .element: class="b" -->\n\n'),
  repeated("attributes in a comment", ' a="b"', "<!-- .slide:", "-->"),
  repeated("classes in a comment", "a ", '<!-- .slide: class="', '" -->'),
  repeated("names in a comment, nothing else", "a", "<!-- .slide: ", " -->"),
  nested("quotations", "> ", ""),
  nested("emphasis", "*a ", " a*"),
  nested("strong and weak", "**a *a ", " a* a**"),
  nested("brackets", "[", "]"),
  nested("brackets with addresses", "[", "](a)"),
  nested("pictures", "![", "](a.jpg)"),
  nested("spans", "[", "]{.a}"),
  nested("footnotes in footnotes", "^[", "]"),
  nested("divisions in one line", "<div>", "</div>"),
  nested("divisions on lines", "<div>\n\n", "\n\n</div>"),
  nested("bold in HTML", "<b>", "</b>"),
  nested("drawings", "<svg>", "</svg>"),
  nested("scripts", "<script>", "</script>"),
  nested("tables in HTML", "<table><tr><td>", "</td></tr></table>"),
  nested("blocks", "::: a\n", ":::\n"),
  nested("blocks for columns", "::: left\n", ":::\n"),
  repeated("blocks, never closed", "::: left\n\n"),
  repeated("blocks, never opened", ":::\n"),
  repeated("blocks beside each other", "::: left\na\n:::\n"),
  repeated("blocks across slides", "::: left\n\n---\n\n"),
  stairs("lists in lists", "  ", "- a"),
  stairs("numbered lists in lists", "   ", "1. a"),
  stairs("quotations in quotations", "> ", "a"),
  stairs("definitions in definitions", "  ", ": a"),
  repeated("list marks in one line", "- "),
  repeated("numbers in one line", "1. "),
  repeated("quotations and lists in one line", "> - "),
  repeated("items", "- a\n"),
  repeated("items with attributes", "- a {.fragment}\n"),
  repeated("loose items", "- a\n\n"),
  repeated("items of turns", "- a\n+ a\n* a\n"),
  repeated("list and attributes", "- a\n\n{.incremental}\n\n"),
  repeated("attributes alone", "{.a}\n\n"),
  repeated("attributes on words", "*a*{.b}"),
  repeated("attributes behind each other", "{.b}", "*a*"),
  repeated("braces, never closed", "a {.b "),
  repeated("classes in braces", ".a ", "# a {", "}"),
  repeated("settings in braces", 'a="b" ', "# a {", "}"),
  repeated("settings without an end", 'a="b ', "# a {"),
  repeated("hashes in braces", "#a", "# a {", "}"),
  repeated("titles", "# a\n"),
  repeated("underlined titles", "a\n=\n"),
  repeated("lines across", "***\n"),
  repeated("code", "```\na\n```\n"),
  repeated("code, never closed", "```a\n"),
  repeated("code, never closed, across slides", "```a\n\n---\n\n"),
  repeated("code with lines to light up", "```js [1|2]\na\n```\n"),
  repeated("code in words", "`a` "),
  counted("ever longer code marks", (index) => `${"`".repeat(index % 300)} a `),
  counted("ever longer stars", (index) => `${"*".repeat(index % 300)} a `),
  repeated("indented code", "    a\n"),
  repeated("tables", "| a | b |\n|---|---|\n| c | d |\n\n"),
  repeated("a long table", "| c | d |\n", "| a | b |\n|---|---|\n"),
  repeated("a wide table", "|a", "", "|\n"),
  {
    name: "a square table",
    write: (size) => {
      const side = Math.floor(Math.sqrt(size / 2));
      return `${"|a".repeat(side)}|\n${"|-".repeat(side)}|\n${`${"|a".repeat(side)}|\n`.repeat(side)}`;
    },
  },
  {
    name: "a table with a wide head and many empty rows",
    write: (size) => {
      const side = Math.floor(size / 8);
      return `${"|a".repeat(side)}|\n${"|-".repeat(side)}|\n${"a\n".repeat(side)}`;
    },
  },
  counted("link definitions", (index) => `[a${String(index)}]: /b\n\n`),
  counted("link definitions and uses", (index) => `[a${String(index)}]: /b\n\n[a${String(index)}]\n\n`),
  counted("link definitions on slides", (index) => `[a${String(index)}]: /b\n\n---\n\n`),
  repeated("the same definition", "[a]: /b\n"),
  repeated("uses of a definition", "[a] ", "[a]: /b\n\n"),
  repeated("uses of no definition", "[a][b] "),
  repeated("an ever open definition", "[a]: <b\n"),
  repeated("titles of definitions, never closed", '[a]: /b "c\n'),
  repeated("links", "[a](b) "),
  repeated("links, never closed", "[a](b "),
  repeated("links with angles, never closed", "[a](<b "),
  repeated("links with titles, never closed", '[a](b "c '),
  repeated("addresses with brackets", "[a](b(", ""),
  repeated("links to files", "[a](b.pdf)\n"),
  repeated("pictures", "![a](a.jpg) "),
  repeated("pictures that are missing", "![a](b.jpg)\n"),
  repeated("pictures without words", "![](a.jpg)\n\n"),
  repeated("figures", '![a](a.jpg "b")\n\n'),
  repeated("quotations with sources", "> a\n> -- b\n\n"),
  repeated("one quotation of many lines", "> a\n> -- b\n"),
  counted("footnotes", (index) => `a[^${String(index)}]\n\n[^${String(index)}]: b\n\n`),
  counted("footnotes on slides", (index) => `a[^${String(index)}]\n\n[^${String(index)}]: b\n\n---\n\n`),
  counted("footnotes that are missing", (index) => `a[^${String(index)}] `),
  counted("footnotes that nothing refers to", (index) => `[^${String(index)}]: b\n\n`),
  repeated("uses of one footnote", "a[^1] ", "[^1]: b\n\n"),
  repeated("footnotes in place", "a^[b] "),
  counted(
    "footnotes that refer to the next",
    (index) => `[^${String(index)}]: b[^${String(index + 1)}]\n\n`,
    "[^0]\n\n",
  ),
  counted("ids", (index) => `# a {#a${String(index)}}\n\n---\n\n`),
  repeated("the same id", "# a {#a}\n\n---\n\n"),
  repeated("the same title", "# a\n\n---\n\n"),
  counted("titles that end in numbers", (index) => `# a-${String(index)}\n\n---\n\n# a\n\n---\n\n`),
  counted("citations that are unknown", (index) => `[@a${String(index)}] `),
  repeated("citations", "[@one2001, p. 3; @two2002] "),
  repeated("citations in words", "@one2001 [p. 3] and "),
  repeated("citations in one bracket", "@one2001; ", "[", "]"),
  repeated("citations, never closed", "[@one2001 "),
  repeated("definition lists", "a\n: b\n\n"),
  repeated("entities", "&amp; "),
  repeated("escapes", "\\*"),
  repeated("breaks", "a  \n"),
  repeated("automatic links", "<https://a.b/c> "),
  repeated("tags", "<b>a</b> "),
  repeated("tags, never closed", "<b>a "),
  repeated("end tags", "a</b> "),
  repeated("tags with attributes", '<b class="a" style="color: red">a</b>\n'),
  repeated("attributes of a tag", ' a="b"', "<b", ">a</b>"),
  repeated("the same attribute with an address", ' src="b.jpg"', "<img", ">"),
  repeated("declarations of a style", "color: red; ", '<b style="', '">a</b>'),
  repeated("brackets in a style", "a(", '<b style="color: ', '">a</b>'),
  repeated("a tag that never ends", " a=b", "<b"),
  repeated("a quoted value that never ends", "a ", '<b a="'),
  repeated("instructions", "<?a ?>"),
  repeated("declarations", "<!A b>"),
  repeated("instructions, never closed", "<? "),
  repeated("character data, never closed", "<![CDATA[ "),
  repeated("comments in HTML blocks", '<p>\n<!-- .element: class="a" -->\n\n'),
  repeated("marks of other tools", "{{< a >}}\n\n"),
  repeated("pauses", ". . .\n\n"),
  repeated("widgets", "```sample\nquestion: a\n```\n\n"),
  counted("widgets with names", (index) => `\`\`\`sample #a${String(index)}\nquestion: a\n\`\`\`\n\n`),
  repeated("widgets with mistakes", "```sample\nquestoin: a\n```\n\n"),
  repeated("widgets in blocks in notes", "::: notes\n```sample\nquestion: a\n```\n:::\n"),
  repeated("widgets with broken YAML", "```sample\nquestion: [a\n```\n\n"),
];

/** Texts of a widget's settings, and of the head of a file. */
export const yamlFamilies: readonly Family[] = [
  repeated("brackets", "[", "question: "),
  repeated("braces", "{a: ", "question: "),
  nested("brackets, closed", "[", "]"),
  stairs("keys in keys", " ", "a:"),
  stairs("lists in lists", " ", "-"),
  repeated("list marks in one line", "- "),
  repeated("question marks in one line", "? "),
  repeated("colons in one line", "a: "),
  counted("keys", (index) => `a${String(index)}: b\n`),
  repeated("the same key", "question: b\n"),
  repeated("a list", "- a\n", "options:\n"),
  repeated("a list in place", "a, ", "options: [", "]"),
  repeated("a list in place, never closed", "a, ", "options: ["),
  repeated("a long text", "word ", "question: "),
  repeated("a long quoted text", "word ", 'question: "', '"'),
  repeated("a quoted text, never closed", "word\n", 'question: "'),
  repeated("a folded text", "  word\n", "question: >\n"),
  repeated("escapes", "\\n", 'question: "', '"'),
  repeated("comments", "# a\n"),
  repeated("comments with brackets", "# [\n"),
  repeated("blank lines", "\n"),
  repeated("tabs", "\t"),
  repeated("tags", "!a "),
  repeated("anchors", "&a "),
  counted("anchors on keys", (index) => `a${String(index)}: &b${String(index)} c\n`),
  repeated("aliases", "- *a\n", "a: &a b\noptions:\n"),
  repeated("aliases of nothing", "- *a\n"),
  counted(
    "aliases of aliases",
    (index) =>
      `a${String(index + 1)}: &a${String(index + 1)} [${`*a${String(index)}, `.repeat(9)}*a${String(index)}]\n`,
    "a0: &a0 [b, b]\n",
  ),
  repeated("merges", "<<: *a\n", "a: &a {b: c}\n"),
  repeated("itself", "a: &a [*a]\n"),
  repeated("documents", "--- a\n"),
  repeated("directives", "%YAML 1.2\n"),
  repeated("signs", "|>-+"),
];

/** Texts of a references file in BibTeX. */
export const bibtexFamilies: readonly Family[] = [
  counted("entries", (index) => `@book{a${String(index)}, title={B}, year=2000, author={C, D}}\n`),
  repeated("the same entry", "@book{a, title={B}}\n"),
  nested("braces", "{", "}"),
  nested("braces in a field", "{", "}", "x"),
  repeated("braces in a field, never closed", "{", "@book{a, title="),
  repeated("fields", "title={B}, ", "@book{a, ", "}"),
  repeated("entries, never closed", "@book{a, title={B\n"),
  repeated("signs of entries", "@"),
  repeated("signs of entries and braces", "@{"),
  repeated("authors", "C, D and ", "@book{a, author={", "E, F}}"),
  repeated("and", "and ", "@book{a, author={", "}}"),
  repeated("commas", ",", "@book{a, author={", "}}"),
  repeated("commands", "\\'e ", "@book{a, title={", "}}"),
  repeated("commands in commands", "\\emph{", "@book{a, title={", "}}"),
  repeated("dollars", "$", "@book{a, title={", "}}"),
  repeated("joined strings", '"a" # ', "@book{a, title=", '"b"}'),
  counted("abbreviations", (index) => `@string{a${String(index)} = "b"}\n`),
  counted(
    "abbreviations of abbreviations",
    (index) => `@string{a${String(index + 1)} = a${String(index)} # a${String(index)}}\n`,
    '@string{a0 = "b"}\n',
  ),
  counted("parents", (index) => `@inbook{a${String(index)}, crossref={a${String(index + 1)}}}\n`),
  repeated("one's own parent", "@inbook{a, crossref={a}}\n"),
  repeated("comments", "% a\n"),
  repeated("comment entries", "@comment{a}\n"),
  repeated("quotation marks", '"', "@book{a, title="),
  repeated("spaces", " ", "@book{a, title=", "{B}}"),
  repeated("dates", "2000-01-01/", "@book{a, date={", "}}"),
];

/** Texts of a references file in CSL-JSON. */
export const cslFamilies: readonly Family[] = [
  nested("brackets", "[", "]"),
  nested("objects", '{"a":', "}", "1"),
  nested("titles", '[{"id":"a","title":', "}]", '"b"'),
  repeated("brackets, never closed", "["),
  counted("entries", (index) => `{"id":"a${String(index)}","type":"book","title":"B"},`, "["),
  {
    name: "works",
    write: (size) =>
      JSON.stringify(
        Array.from({ length: Math.ceil(size / 120) }, (_, index) => ({
          id: `a${String(index)}`,
          type: "book",
          title: "B",
          author: [{ family: "C", given: "D" }],
          issued: { "date-parts": [[2000 + (index % 20)]] },
        })),
      ),
  },
  {
    name: "authors of one work",
    write: (size) =>
      JSON.stringify([
        {
          id: "a",
          type: "book",
          title: "B",
          author: Array.from({ length: Math.ceil(size / 28) }, () => ({ family: "C", given: "D" })),
        },
      ]),
  },
  {
    name: "tags in a title",
    write: (size) => JSON.stringify([{ id: "a", type: "book", title: "<i>".repeat(size / 3) }]),
  },
  {
    name: "signs in a title",
    write: (size) => JSON.stringify([{ id: "a", type: "book", title: "<".repeat(size) }]),
  },
  { name: "a long string", write: (size) => `["${"a".repeat(size)}` },
  { name: "lines", write: (size) => `[${"\n".repeat(size)}` },
  {
    name: "initials",
    write: (size) =>
      JSON.stringify([
        { id: "a", type: "book", title: "B", author: [{ family: "C", given: "D. ".repeat(size / 3) }] },
      ]),
  },
  {
    name: "hyphens in a name",
    write: (size) =>
      JSON.stringify([
        { id: "a", type: "book", title: "B", author: [{ family: "C", given: "-".repeat(size) }] },
      ]),
  },
];

/** Texts of a table of numbers. */
export const csvFamilies: readonly Family[] = [
  repeated("rows", "1,2,3\n", "a,b,c\n"),
  repeated("columns", "a,"),
  repeated("commas", ","),
  repeated("lines", "\n"),
  repeated("quotation marks", '"'),
  repeated("quoted values", '"a",'),
  repeated("a quoted value, never closed", "a\n", '"'),
  repeated("doubled quotation marks", '""', '"', '"'),
  repeated("semicolons", "1;2\n"),
  repeated("tabs", "1\t2\n"),
  repeated("spaces", " ", "1", ",2"),
];
