import { expect, it } from "vitest";
import { stampFiles } from "../../src/site/stamp-files.ts";

const stamp = (path: string): string | undefined => (path.startsWith("new") ? "7" : undefined);

it.each([
  ['<img src="new.png" alt="">', '<img src="new.png?v=7" alt="">'],
  ['<img src="old.png" alt="">', '<img src="old.png" alt="">'],
  ['<img src="new%20one.png" alt="">', '<img src="new%20one.png?v=7" alt="">'],
  ['<a href="new.pdf#page=3">x</a>', '<a href="new.pdf?v=7#page=3">x</a>'],
  ['<a href="new.html?a=1&amp;b=2">x</a>', '<a href="new.html?a=1&amp;b=2&amp;v=7">x</a>'],
  ['<img srcset="new.png 1x, old.png 2x">', '<img srcset="new.png?v=7 1x, old.png 2x">'],
  ['<a href="#new">x</a>', '<a href="#new">x</a>'],
  ['<a href="https://example.org/new.png">x</a>', '<a href="https://example.org/new.png">x</a>'],
  ["<p>src=&quot;new.png&quot;</p>", "<p>src=&quot;new.png&quot;</p>"],
])("%s", (html, marked) => {
  expect(stampFiles(html, stamp)).toBe(marked);
});
