import { expect, it } from "vitest";
import { inlineFiles } from "../../src/site/inline-files.ts";

const files: Readonly<Record<string, string>> = {
  "a b.png": "data:image/png;base64,AA==",
  "x&y.svg": "data:image/svg+xml;base64,BB==",
  "sheet.pdf": "data:application/pdf;base64,CC==",
};
const inline = (html: string) => inlineFiles(html, (path) => files[path]);

it.each([
  ["a picture", '<img src="a%20b.png" alt="">', '<img src="data:image/png;base64,AA==" alt="">'],
  ["an address with entities", '<img src="x&amp;y.svg">', '<img src="data:image/svg+xml;base64,BB==">'],
  ["a way through a folder", '<img src="./z/../a%20b.png">', '<img src="data:image/png;base64,AA==">'],
  [
    "several sizes",
    '<img srcset="a%20b.png 1x, x&amp;y.svg 2x">',
    '<img srcset="data:image/png;base64,AA== 1x, data:image/svg+xml;base64,BB== 2x">',
  ],
  [
    "a file to open",
    '<a class="f" href="sheet.pdf">x</a>',
    '<a class="f" href="data:application/pdf;base64,CC==" download="sheet.pdf">x</a>',
  ],
  [
    "a drawing",
    '<svg><image href="a%20b.png"/></svg>',
    '<svg><image href="data:image/png;base64,AA=="/></svg>',
  ],
])("puts in %s", (_, html, expected) => {
  expect(inline(html)).toBe(expected);
});

it.each([
  '<a href="#two">x</a>',
  '<a href="https://example.org/sheet.pdf">x</a>',
  '<a href="mailto:a@example.org">x</a>',
  '<img src="data:image/png;base64,AA==">',
  '<img src="missing.png">',
  '<img src="../a%20b.png">',
  "<code>&lt;img src=&quot;sheet.pdf&quot;&gt;</code>",
  '<svg><use href="#sheet.pdf"/></svg>',
])("leaves %s as it is", (html) => {
  expect(inline(html)).toBe(html);
});
