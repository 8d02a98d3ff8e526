/** A mistake in a CSV file: a code of the catalogue, and the line (from 1) it is in. */
export interface CsvMistake {
  readonly code: "unclosed-quotation" | "uneven-row";
  readonly row: number;
  readonly facts: Readonly<Record<string, string>>;
}

export interface Csv {
  readonly columns: readonly string[];
  /** Cells as text, without blanks around them, as many as there are columns. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** "," as in RFC 4180, or ";" as spreadsheets write where the comma is the decimal sign. */
  readonly separator: "," | ";";
  readonly mistakes: readonly CsvMistake[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV as RFC 4180 describes it: cells in quotation marks may hold separators, line ends and doubled quotation
 * marks; the first row names the columns. Rows that do not fit are reported and left out.
 */
export function readCsv(text: string): Csv {
  const content = text.replace(/^\uFEFF/, "");
  const firstLine = /^[^\r\n]*/.exec(content)?.[0] ?? "";
  const separator = firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",";
  const mistakes: CsvMistake[] = [];
  const [head, ...body] = rowsOf(content, separator, mistakes);
  const columns = head?.cells ?? [];
  const rows = body.filter(({ line, cells }) => {
    if (cells.length === columns.length) return true;
    const facts = { cells: String(cells.length), columns: String(columns.length) };
    mistakes.push({ code: "uneven-row", row: line, facts });
    return false;
  });
  return { columns, rows, separator, mistakes };
}

/** All rows but empty lines, each with the line it begins in. */
function rowsOf(text: string, separator: string, mistakes: CsvMistake[]): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let began = 1;
  let at = 0;
  const endCell = (quoted: boolean) => {
    cells.push(quoted ? cell : cell.trim());
    cell = "";
  };
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  let quoted = false;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (sign === '"' && cell.trim() === "" && !quoted) {
      const quotation = readQuotation(text, at + 1);
      if (!quotation) {
        mistakes.push({ code: "unclosed-quotation", row: line, facts: {} });
        return rows;
      }
      cell = quotation.text;
      quoted = true;
      line += quotation.text.split("\n").length - 1;
      at = quotation.next;
    } else if (sign === separator) {
      endCell(quoted);
      quoted = false;
      at++;
    } else if (sign === "\n" || sign === "\r") {
      at += sign === "\r" && text[at + 1] === "\n" ? 2 : 1;
      line++;
      endCell(quoted);
      quoted = false;
      endRow();
    } else {
      if (!quoted) cell += sign;
      at++;
    }
  }
  if (cell !== "" || quoted || cells.length > 0) {
    endCell(quoted);
    endRow();
  }
  return rows;
}

/** From after an opening quotation mark to the closing one; undefined if there is none. */
function readQuotation(text: string, from: number): { text: string; next: number } | undefined {
  let content = "";
  let at = from;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return undefined;
    content += text.slice(at, end);
    if (text[end + 1] !== '"') return { text: content, next: end + 1 };
    content += '"';
    at = end + 2;
  }
}
