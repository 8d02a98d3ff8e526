import { describe, expect, it } from "vitest";
import { pollSchema } from "../../../src/widgets/poll/schema.ts";

const question = "How?";
const options = ["steadier", "relieved"];

describe("defaults", () => {
  it.each([
    [
      "a personal poll",
      { question, options },
      { kind: "choice", about: "me", floor: 5, preferNotToSay: true, other: false },
    ],
    [
      "a knowledge check",
      { question, options, correct: "relieved" },
      { about: "knowledge", floor: 3, preferNotToSay: false },
    ],
    [
      "about: me beside correct",
      { question, options, correct: "relieved", about: "me" },
      { about: "me", floor: 5 },
    ],
    ["a higher floor", { question, options, k: 12 }, { floor: 12 }],
    ["passing switched off", { question, options, "prefer-not-to-say": false }, { preferNotToSay: false }],
    [
      "options that are numbers",
      { question, options: [30, 50], correct: 50 },
      { options: ["30", "50"], correct: "50" },
    ],
    ["choices", { question, kind: "choices", options }, { max: 2, correct: undefined }],
    ["choices with other", { question, kind: "choices", options, other: true }, { max: 3 }],
    ["more choices than options", { question, kind: "choices", options, max: 9 }, { max: 2 }],
    [
      "one correct choice",
      { question, kind: "choices", options, correct: "steadier" },
      { correct: ["steadier"] },
    ],
    ["a scale", { question, kind: "scale" }, { from: 1, to: 7, labels: undefined }],
    [
      "a named scale",
      { question, kind: "scale", scale: "agreement" },
      { from: 1, to: 5, scale: "agreement" },
    ],
    ["an estimate", { question, kind: "number" }, { from: 0, to: 100, about: "me" }],
    ["a true number", { question, kind: "number", correct: 51.6 }, { correct: 51.6, about: "knowledge" }],
    ["words", { question, kind: "words" }, { max: 1, moderated: true }],
    ["text", { question, kind: "text" }, { moderated: true }],
    ["a grid", { question, kind: "grid", x: { label: "x" }, y: { label: "y" } }, { x: { from: 1, to: 7 } }],
    ["a second poll", { pair: "after" }, { question: "", pair: { phase: "after", written: ["pair"] } }],
    [
      "a drive",
      { question, kind: "scale", drives: { widget: "w", parameter: "touch" } },
      { drives: { by: "mean" } },
    ],
  ])("of %s", (_, written, settings) => {
    expect(pollSchema.parse(written)).toMatchObject(settings);
  });
});

describe("mistakes stand at their key", () => {
  it.each<readonly [string, object, readonly PropertyKey[]]>([
    ["no question", { options }, ["question"]],
    ["no options", { question }, ["options"]],
    ["one option", { question, options: ["a"] }, ["options"]],
    ["an option twice", { question, options: ["a", "b", "a"] }, ["options", 2]],
    ["an unknown kind", { question, kind: "choise", options }, ["kind"]],
    ["a key of another kind", { question, kind: "text", options }, []],
    ["a floor too low for me", { question, options, k: 4 }, ["k"]],
    ["a floor too low for knowledge", { question, options, correct: "steadier", k: 2 }, ["k"]],
    [
      "a share without an option",
      { question, options, drives: { widget: "w", parameter: "p", by: "share" } },
      ["drives", "option"],
    ],
    ["a scale of one point", { question, kind: "scale", from: 3, to: 3 }, ["to"]],
    ["a scale of too many points", { question, kind: "scale", to: 40 }, ["to"]],
    ["labels that do not fit", { question, kind: "scale", labels: ["a", "b", "c"] }, ["labels"]],
    ["a named scale with points", { question, kind: "scale", scale: "agreement", to: 7 }, ["to"]],
    ["an unknown scale", { question, kind: "scale", scale: "agreemint" }, ["scale"]],
    ["an empty range", { question, kind: "number", from: 5, to: 5 }, ["to"]],
    ["a true number out of reach", { question, kind: "number", correct: 101 }, ["correct"]],
    ["a grid with one side", { question, kind: "grid", x: { label: "x" } }, ["y"]],
    [
      "an axis upside down",
      { question, kind: "grid", x: { label: "x", from: 7, to: 1 }, y: { label: "y" } },
      ["x", "to"],
    ],
  ])("%s", (_, written, path) => {
    const paths = pollSchema.safeParse(written).error?.issues.map((issue) => issue.path);
    expect(paths).toEqual([path]);
  });
});
