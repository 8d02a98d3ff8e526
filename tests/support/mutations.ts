import * as fc from "fast-check";

/** What careless filters do not expect between, before or instead of the signs of a tag. */
const odd = [
  ...Array.from("\u0001\t\n\f\r\u000b\u00a0\u00ad\u200b\u2028\ufeff<>\"'`=/&;:\\()[]{}!-"),
  "&Tab;",
  "&NewLine;",
  "&#0;",
  "&#x0000003c;",
  "&lt",
  "<!--",
  "-->",
  "--!>",
  "<![CDATA[",
  "]]>",
  "</",
  "/>",
  "<svg>",
  "<math>",
  "</p>",
  "<table>",
  "\n\n",
  "\n> ",
  "\n- ",
  "*",
  "`",
  "[a](",
  "![a](",
  "{onclick=alert(1)}",
  "<!-- .element: onclick=alert(1) -->",
];

/** Changes of one text, of two put together, and the places where an author could write them. */
export function mutationsOf(vectors: readonly string[]): fc.Arbitrary<string> {
  const vector = fc.constantFrom(...vectors);
  const sign = fc.constantFrom(...odd);
  const change = fc.oneof(
    // Something odd somewhere.
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), sign).map(
      ([at, piece]) =>
        (text: string) =>
          text.slice(0, at * text.length) + piece + text.slice(at * text.length),
    ),
    // A piece missing, or there twice.
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), fc.nat(2))
      .map(([at, length, times]) => (text: string) => {
        const from = Math.floor(at * text.length);
        return (
          text.slice(0, from) + text.slice(from, from + length).repeat(times) + text.slice(from + length)
        );
      }),
    // Large and small letters.
    fc.nat().map(
      (seed) => (text: string) =>
        Array.from(text)
          .map((letter, index) => ((seed >> (index % 30)) & 1 ? letter.toUpperCase() : letter))
          .join(""),
    ),
    // A letter as a reference to it.
    fc.double({ min: 0, max: 0.999, noNaN: true }).map((at) => (text: string) => {
      const from = Math.floor(at * text.length);
      return `${text.slice(0, from)}&#${String(text.charCodeAt(from) || 97)}${text.slice(from + 1)}`;
    }),
    // The beginning of one and the end of another.
    fc.tuple(vector, fc.double({ min: 0, max: 1, noNaN: true })).map(
      ([other, at]) =>
        (text: string) =>
          text.slice(0, at * text.length) + other.slice(at * other.length),
    ),
    fc.tuple(vector, sign).map(
      ([other, piece]) =>
        (text: string) =>
          text + piece + other,
    ),
  );
  return fc
    .tuple(vector, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce((changed, next) => next(changed), text));
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\u2028]+/g, " ");

/** Slides with one text in every place where an author can write one. */
export const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `words ${text} words`,
  (text) => `- ${text}\n- b`,
  (text) => `> ${text}\n> -- ${oneLine(text)}`,
  (text) => `| ${oneLine(text)} | b |\n|---|---|\n| ${oneLine(text)} | d |`,
  (text) => `![${oneLine(text)}](a.jpg "${oneLine(text)}")`,
  (text) => `![a](${oneLine(text)}) [b](${oneLine(text)}) [c](<${oneLine(text)}>) <${oneLine(text)}>`,
  (text) => `[a]{title="${oneLine(text)}" style="${oneLine(text)}" ${oneLine(text)}}`,
  (text) => `a <!-- .element: class="fragment" title="${oneLine(text)}" ${oneLine(text)} -->`,
  (text) => `<!-- .slide: class="${oneLine(text)}" data-a="${oneLine(text)}" ${oneLine(text)} -->\n\na`,
  (text) => `<!-- .slide: data-background="${oneLine(text)}" data-notes="${oneLine(text)}" -->\n\na`,
  (text) => `::: ${oneLine(text)}\na\n:::\n\n::: {.${oneLine(text)} title="${oneLine(text)}"}\nb\n:::`,
  (text) => `a[^1]\n\n[^1]: ${text}`,
  (text) => `\`\`\`js ${oneLine(text)}\n${text}\n\`\`\`\n\n\`${oneLine(text)}\``,
  (text) => `Term ${oneLine(text)}\n: ${text}`,
  (text) => `a\n\nNote: ${text}`,
  (text) =>
    `\`\`\`poll\nquestion: ${JSON.stringify(text)}\nkind: choice\noptions: [${JSON.stringify(text)}, b]\n\`\`\``,
  (text) => `\`\`\`note\nprompt: ${JSON.stringify(text)}\n\`\`\``,
  (text) => `## ${oneLine(text)} {#${oneLine(text)} .${oneLine(text)} content-note="${oneLine(text)}"}\n\na`,
];
