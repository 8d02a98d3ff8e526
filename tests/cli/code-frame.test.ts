import { describe, expect, it } from "vitest";
import { codeFrame, countInWords, paintFor } from "../../src/cli/code-frame.ts";
import type { Diagnostic } from "../../src/deck/diagnostic.ts";

const plain = paintFor({});
const mistake = (over: Partial<Diagnostic>): Diagnostic => ({
  code: "unknown-key",
  severity: "error",
  message: "No such key.",
  hint: "Mend it.",
  file: "x.md",
  line: 2,
  column: 3,
  ...over,
});

describe("a mistake in the terminal", () => {
  it("marks the very words", () => {
    expect(codeFrame(mistake({ length: 4 }), "one\n- word, and more\n", plain)).toBe(
      "x.md:2:3 error  No such key.\n  2 | - word, and more\n    |   ^^^^\n  Mend it.",
    );
  });

  it("keeps the mark below its word in lines with tabs, on Windows, and past the end of a line", () => {
    expect(codeFrame(mistake({ column: 2 }), "one\r\n\tx\r\n", plain)).toContain("  2 |  x\n    |  ^\n");
    expect(codeFrame(mistake({ column: 9, length: 5 }), "one\nab", plain)).toContain("  2 | ab\n    |   ^\n");
  });

  it("cuts long lines around the mistake", () => {
    const frame = codeFrame(
      mistake({ line: 1, column: 301, length: 4 }),
      `${"a".repeat(300)}HERE${"b".repeat(300)}`,
      plain,
    );
    const [, shown = "", mark = ""] = frame.split("\n");
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("shows no line where there is none", () => {
    expect(codeFrame(mistake({ line: 9 }), "one\n", plain)).toBe("x.md:9:3 error  No such key.\n  Mend it.");
  });

  it("is coloured for people only, and not where NO_COLOR is set", () => {
    expect(paintFor({ isTTY: true }).error("x")).toBe(process.env["NO_COLOR"] ? "x" : "\u001B[31mx\u001B[0m");
    expect(paintFor({ isTTY: false }).error("x")).toBe("x");
  });

  it("is counted in words", () => {
    const all = [mistake({}), mistake({}), mistake({ severity: "warning" })];
    expect(countInWords(all)).toBe("2 errors, 1 warning");
    expect(countInWords([])).toBe("");
  });
});
