import { describe, expect, it } from "vitest";
import { countSteps } from "../../src/deck/steps.ts";
import { trimSteps } from "../../src/site/trim-steps.ts";

const trimmed: readonly (readonly [name: string, html: string, steps: readonly string[]])[] = [
  [
    "list items come one by one",
    `<ul><li>a</li><li class="fragment">b</li><li class="fragment">c</li></ul>`,
    [
      `<ul><li>a</li></ul>`,
      `<ul><li>a</li><li class="fragment visible current-fragment">b</li></ul>`,
      `<ul><li>a</li><li class="fragment visible">b</li><li class="fragment visible current-fragment">c</li></ul>`,
    ],
  ],
  [
    "those with one index come together, and before those without",
    `<p class="fragment">x</p><p class="fragment" data-fragment-index="7">y</p><p class="fragment" data-fragment-index="2">z</p><p class="fragment" data-fragment-index="2">w</p>`,
    [
      ``,
      `<p class="fragment visible current-fragment" data-fragment-index="2">z</p><p class="fragment visible current-fragment" data-fragment-index="2">w</p>`,
    ],
  ],
  [
    "a cell keeps its place in the table and loses its words",
    `<table><tr><td>1</td><td class="fragment" title="secret">secret</td></tr></table>`,
    [`<table><tr><td>1</td><td></td></tr></table>`],
  ],
  [
    "everything inside goes, elements of the same name, too",
    `<div class="fragment">a<div>b<br><div>c</div></div>d</div><p>e</p>`,
    [`<p>e</p>`],
  ],
  [
    "an element without an end goes alone",
    `<img class="fragment" src="secret.jpg" alt="secret"><p>e</p>`,
    [`<p>e</p>`],
  ],
  [
    "an element that its author left open takes the rest with it",
    `<p>a</p><b class="fragment">secret<p>more</p>`,
    [`<p>a</p>`],
  ],
  [
    "what can be read before its step stays",
    `<p class="fragment strike">a</p><p class="fragment fade-out">b</p><p class="fragment semi-fade-out">c</p>`,
    [
      `<p class="fragment strike">a</p><p class="fragment fade-out">b</p><p class="fragment semi-fade-out">c</p>`,
      `<p class="fragment strike visible current-fragment">a</p><p class="fragment fade-out">b</p><p class="fragment semi-fade-out">c</p>`,
    ],
  ],
  [
    "words that only look like a step are words",
    `<p title="a &quot;fragment&quot; > b">fragment</p><p class="fragments">x</p>`,
    [`<p title="a &quot;fragment&quot; > b">fragment</p><p class="fragments">x</p>`],
  ],
  [
    "a widget goes with the step it stands in",
    `<div class="fragment"><!--widget:lean--></div><!--widget:other-->`,
    [`<!--widget:other-->`],
  ],
];

describe("S1 a slide as far as the room has come", () => {
  it.each(trimmed)("%s", (_name, html, steps) => {
    for (const [step, expected] of steps.entries()) expect(trimSteps(html, step)).toBe(expected);
  });

  it("holds every word once all steps have come", () => {
    for (const [, html] of trimmed) {
      const words = (text: string) => text.replaceAll(/<[^>]*>/g, " ").match(/\w+/g);
      expect(words(trimSteps(html, countSteps(html)))).toEqual(words(html));
    }
  });
});
