import { describe, expect, it } from "vitest";
import { people, setTogether, year } from "./set.ts";

const called = (items: readonly object[]) =>
  Object.fromEntries(
    setTogether(items.map((item) => ({ type: "article-journal", title: "T", ...item }))).map((reference) => [
      reference.key,
      `${reference.names.parenthetical}, ${reference.year}`,
    ]),
  );

describe("in-text names and years (APA 7, 8.17 to 8.20)", () => {
  it("names one and two authors, and adds et al. from three on", () => {
    const works = setTogether([
      { id: "one", title: "T", author: people("Oak, A."), issued: year(2001) },
      { id: "two", title: "T", author: people("Fern, A.", "Moss, B."), issued: year(2001) },
      { id: "three", title: "T", author: people("Reed, A.", "Moss, B.", "Sedge, C."), issued: year(2001) },
    ]);
    expect(works.map(({ names }) => [names.parenthetical, names.narrative])).toEqual([
      ["Fern & Moss", "Fern and Moss"],
      ["Oak", "Oak"],
      ["Reed et al.", "Reed et al."],
    ]);
  });

  it("shows as many names as tell two works of one year apart", () => {
    const works = [
      { id: "a", author: people("Reed, A.", "Moss, B.", "Oak, C.", "Elm, D."), issued: year(2001) },
      { id: "b", author: people("Reed, A.", "Moss, B.", "Ash, C.", "Elm, D."), issued: year(2001) },
      { id: "c", author: people("Reed, A.", "Fern, B.", "Ash, C.", "Elm, D."), issued: year(2001) },
      { id: "d", author: people("Reed, A.", "Fern, B.", "Ash, C."), issued: year(2002) },
    ];
    expect(called(works)).toEqual({
      a: "Reed, Moss, Oak, & Elm, 2001",
      b: "Reed, Moss, Ash, & Elm, 2001",
      c: "Reed, Fern, et al., 2001",
      d: "Reed et al., 2002",
    });
  });

  it("tells first authors of one surname apart by initials, but not one author written in two ways", () => {
    const works = [
      { id: "a", author: people("Reed, Ada"), issued: year(2001) },
      { id: "b", author: people("Reed, B.", "Oak, C."), issued: year(2002) },
      { id: "c", author: people("Oak, Cleo Dora"), issued: year(2003) },
      { id: "d", author: people("Oak, C."), issued: year(2004) },
    ];
    expect(called(works)).toEqual({
      a: "A. Reed, 2001",
      b: "B. Reed & Oak, 2002",
      c: "Oak, 2003",
      d: "Oak, 2004",
    });
  });

  it("gives letters to works of the same authors and year, in the order of their titles", () => {
    const works = [
      { id: "z", title: "The bird", author: people("Fern, A."), issued: year(2001) },
      { id: "a", title: "A cup", author: people("Fern, A."), issued: year(2001) },
      { id: "n1", title: "One", author: people("Oak, A.") },
      { id: "n2", title: "Two", author: people("Oak, A.") },
      { id: "other", title: "One", author: people("Fern, A.", "Oak, B."), issued: year(2001) },
    ];
    expect(called(works)).toEqual({
      z: "Fern, 2001a",
      a: "Fern, 2001b",
      n1: "Oak, n.d.-a",
      n2: "Oak, n.d.-b",
      other: "Fern & Oak, 2001",
    });
    expect(setTogether(works).map(({ text }) => text.slice(0, 20))).toContain("Fern, A. (2001b). A ");
  });

  it("calls a work without author by its title: italic where it stands by itself, quoted where it is a part", () => {
    const [book, page] = setTogether([
      { id: "b", type: "book", title: "Doors: An invented book", issued: year(1999) },
      { id: "p", type: "chapter", title: "Hinges", issued: year(1998) },
    ]);
    expect([book?.names.parenthetical, book?.titled]).toEqual(["Doors", true]);
    expect([page?.names.parenthetical, page?.titled]).toEqual(["“Hinges”", undefined]);
  });

  it("says both years of a republished work", () => {
    expect(
      called([{ id: "r", author: people("Fern, A."), issued: year(1999), "original-date": year(1953) }]),
    ).toEqual({
      r: "Fern, 1953/1999",
    });
  });
});

describe("the order of the list (9.44 to 9.48)", () => {
  it("is letter by letter, one author before several, no date first, in press last", () => {
    const works = [
      { id: "press", author: people("Fern, A."), issued: { literal: "in press" } },
      { id: "late", author: people("Fern, A."), issued: year(2005) },
      { id: "undated", author: people("Fern, A.") },
      { id: "both", author: people("Fern, A.", "Ash, B."), issued: year(1990) },
      {
        id: "van",
        author: [{ family: "Ash", given: "B.", "non-dropping-particle": "van" }],
        issued: year(1990),
      },
      { id: "umlaut", author: people("Ärm, B."), issued: year(1990) },
      { id: "fernau", author: people("Fernau, A."), issued: year(1990) },
      { id: "title", title: "The egg", issued: year(1990) },
    ];
    expect(setTogether(works.map((work) => ({ title: "T", ...work }))).map(({ key }) => key)).toEqual([
      "umlaut",
      "title",
      "undated",
      "late",
      "press",
      "both",
      "fernau",
      "van",
    ]);
  });
});
