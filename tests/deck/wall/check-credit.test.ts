import { describe, expect, it } from "vitest";
import { checkCredit } from "../../../src/deck/wall/check-credit.ts";
import { compile } from "../../site/seminar.ts";

function found(head: string, body = ""): readonly string[] {
  const source = `---\ntitle: T\n${head}---\n\n# T\n\n${body}`;
  const { deck, diagnostics } = compile(source);
  expect(diagnostics).toEqual([]);
  return checkCredit(deck, source.split("\n")).map(
    ({ code, place: { line, column }, facts }) =>
      `${line}:${column} ${code} ${Object.values(facts ?? {}).join(" | ")}`,
  );
}

const objective = (text: string) => `objectives:\n  - ${JSON.stringify(text)}\n`;
const poll = (number: string) =>
  `\`\`\`poll\nquestion: Q?\nkind: choice\noptions: [a, b]\ncorrect: a\nobjective: ${number}\n\`\`\`\n`;

describe("checkCredit", () => {
  it("asks for nothing where no credit is claimed", () => {
    expect(found("duration: 60\n")).toEqual([]);
  });

  it("names every piece that is missing where it is", () => {
    expect(found("duration: 60\ncredit-minutes: 60\n")).toEqual([
      "4:1 credit-without-objectives 60",
      "4:1 credit-without-disclosure 60",
      "4:1 credit-without-limits 60",
    ]);
  });

  it.each([
    ["Understand attachment.", "understand"],
    ["To know two studies", "know"],
    ["Participants will be able to appreciate touch", "appreciate"],
    ["Become familiar with the Strange Situation", "become familiar"],
    ["Be aware of limits", "be aware"],
  ])("%s cannot be seen", (text, verb) => {
    expect(found(objective(text))).toEqual([
      expect.stringMatching(`^4:\\d unobservable-objective ${verb} \\| `),
    ]);
  });

  it.each([
    "Explain how to understand a child",
    "List what is known",
    "Learner-centred plans: design one",
    "Knowledgeably rate a case",
  ])("%s can be", (text) => {
    expect(found(objective(text))).toEqual([]);
  });

  it("misses a test of an objective only where others are tested", () => {
    const two = "objectives:\n  - Explain a base\n  - Name a study\n";
    expect(found(two)).toEqual([]);
    expect(found(two, poll("1"))).toEqual(["5:5 untested-objective 2"]);
    expect(found(two, poll("[1, 2]"))).toEqual([]);
    expect(found(two, poll("[1, 2, 3]"))).toEqual([expect.stringContaining("unknown-objective 3 | 2")]);
  });
});
