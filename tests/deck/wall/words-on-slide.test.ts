import { describe, expect, it } from "vitest";
import { wordsOnSlide } from "../../../src/deck/wall/words-on-slide.ts";

describe("wordsOnSlide", () => {
  it.each([
    ["", 0, 0],
    ["<p>One two three.</p>", 3, 0],
    ["<p>Marks <em>with</em>in a wo<strong>rd</strong> end none; H<sub>2</sub>O is one</p>", 9, 0],
    ["<p>One</p><p>two</p>", 2, 0],
    ["<p>One<br>two – three &amp; don&#39;t</p>", 4, 0],
    ["<ul><li>One</li><li>two<ul><li>three</li></ul></li></ul>", 3, 3],
    ["<table><tr><td>One</td><td>48</td></tr></table>", 2, 0],
    ['<img src="a.png" alt="Not > these words"><p>One</p>', 1, 0],
    ['<!--widget:poll-1--><p class="source">From there</p><p>One</p>', 1, 0],
    ['<p>One <a class="x" href="#ref-bowlby1988">(Bowlby, 1988)</a> two</p>', 2, 0],
    ['<div class="footnotes"><div>a</div><ol><li>note</li></ol></div><p>One</p>', 1, 0],
    ['<p class="small-source">One</p>', 1, 0],
  ])("%s: %i words, %i list lines", (html, words, listLines) => {
    expect(wordsOnSlide(html)).toEqual({ words, listLines });
  });

  it("takes time in proportion to a slide, whatever brackets are in it", () => {
    expect(wordsOnSlide("<".repeat(200_000) + " one").words).toBe(1);
    expect(wordsOnSlide(`<p ${'"'.repeat(199_999)} one`).words).toBeGreaterThan(0);
  });
});
