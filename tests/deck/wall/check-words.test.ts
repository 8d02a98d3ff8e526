import { describe, expect, it } from "vitest";
import { checkWords } from "../../../src/deck/wall/check-words.ts";
import { compileForTest } from "../compile-for-test.ts";

const found = (source: string) =>
  checkWords(compileForTest(source).deck, source.split("\n")).map(
    ({ code, place: { line }, facts }) => `${line} ${code} ${facts?.["count"]}`,
  );
const words = (count: number) => "word ".repeat(count).trim();
const list = (count: number) => "- one\n".repeat(count);

describe("checkWords", () => {
  it.each([
    ["four list lines", `## T\n\n${list(4)}`, []],
    ["five list lines", `## T\n\n${list(5)}`, ["1 many-list-lines 5"]],
    ["second level counts", `## T\n\n${list(4)}  - one\n`, ["1 many-list-lines 5"]],
    ["forty words", `## T\n\n${words(40)}\n`, []],
    ["forty-one words", `## T\n\n${words(41)}\n`, ["1 many-words 41"]],
    ["the title does not count", `## ${words(16)}\n\n${words(40)}\n`, []],
    [
      "what is said and handed out does not count",
      `## T\n\n${words(40)}\n\n::: handout\n${words(9)}\n:::\n\nNote: ${words(9)}\n`,
      [],
    ],
    ["a source does not count", `## T\n\n${words(40)}\n\nFrom there {.source}\n`, []],
    ["sixteen words in a title", `## ${words(16)}\n`, []],
    ["seventeen words in a title", `## ${words(17)}\n`, ["1 wordy-title 17"]],
    ["each slide by itself", `## T\n\n${list(3)}\n---\n\n## T\n\n${list(3)}`, []],
    ["the place is the slide's", `## T\n\none\n\n---\n\n## U\n\n${list(5)}`, ["7 many-list-lines 5"]],
  ])("%s", (_, source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});
