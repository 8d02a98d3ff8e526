import { expect, test } from "vitest";
import { readCsv } from "../../../src/widgets/chart/csv.ts";

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells);

test("the first row names the columns", () => {
  const csv = readCsv("time,men\n0,1.5\n10,2\n");
  expect(csv.columns).toEqual(["time", "men"]);
  expect(csv.rows).toEqual([
    { line: 2, cells: ["0", "1.5"] },
    { line: 3, cells: ["10", "2"] },
  ]);
  expect(csv.mistakes).toEqual([]);
});

test.each([
  ["a quoted comma", 'a,b\n"x, y",1\n', [["x, y", "1"]]],
  ["a doubled quotation mark", 'a,b\n"say ""yes""",1\n', [['say "yes"', "1"]]],
  ["a quoted line end", 'a,b\n"two\nlines",1\n', [["two\nlines", "1"]]],
  ["Windows line ends", "a,b\r\n1,2\r\n", [["1", "2"]]],
  ["no line end at the end", "a,b\n1,2", [["1", "2"]]],
  ["an empty last cell", "a,b\n1,\n", [["1", ""]]],
  ["an empty last cell without line end", "a,b\n1,", [["1", ""]]],
  ["an empty quoted cell", 'a,b\n"",2\n', [["", "2"]]],
  ["blanks around cells", "a,b\n 1 , 2 \n", [["1", "2"]]],
  ["empty lines", "a,b\n\n1,2\n\n", [["1", "2"]]],
  ["a byte order mark", "\uFEFFa,b\n1,2\n", [["1", "2"]]],
  ["semicolons", "a;b\n1,5;2\n", [["1,5", "2"]]],
])("reads %s", (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test("a row with too few cells is reported with its line and left out", () => {
  const csv = readCsv('a,b\n"x\ny",1\n1\n2,3\n');
  expect(csv.mistakes).toEqual([{ code: "uneven-row", row: 4, facts: { cells: "1", columns: "2" } }]);
  expect(csv.rows.map(({ line }) => line)).toEqual([2, 5]);
});

test("an unclosed quotation mark is reported with its line", () => {
  expect(readCsv('a,b\n1,2\n"x,3\n').mistakes).toEqual([{ code: "unclosed-quotation", row: 3, facts: {} }]);
});

test("an empty file has no columns and no rows", () => {
  expect(readCsv("")).toMatchObject({ columns: [], rows: [], mistakes: [] });
});
