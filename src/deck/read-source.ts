import type { PlacedMistake } from "./mistakes/catalogue.ts";

/** The seminar file's lines, whatever ends them, and what is wrong with the file as a whole. */
export interface Source {
  readonly lines: readonly string[];
  readonly mistakes: readonly PlacedMistake[];
}

/** Characters from which on a file is surely no seminar: a thousand slides have about a tenth of it. */
const largest = 16_000_000;
/** The same for one line: a picture pasted in as text, for example. */
const longestLine = 200_000;

/** Words in UTF-8 that were once read as Windows-1252: what stands there instead of ’ “ ” – ä ö ü é. */
const doubled = /â€[™œ\u009d“”]|Ã[¤¶¼©¨]/;

/** Reads the text of a seminar file as lines. What is no text, or far too much of it, has none. */
export function readSource(source: string): Source {
  const start = { line: 1, column: 1 };
  if (source.length > largest)
    return {
      lines: [],
      mistakes: [
        {
          code: "file-too-large",
          place: start,
          facts: { millions: String(Math.round(source.length / 1e6)) },
        },
      ],
    };
  if (source.includes("\u0000")) return { lines: [], mistakes: [{ code: "not-a-text", place: start }] };
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (text.trim() === "") return { lines: [], mistakes: [{ code: "empty-file", place: start }] };
  const lines = text.split(/\r\n|\n|\r/);
  const mistakes: PlacedMistake[] = [];
  const tell = (code: PlacedMistake["code"], line: number, index: number, length: number): void => {
    mistakes.push({ code, place: { line: line + 1, column: index + 1, length } });
  };

  if (text.includes("\uFFFD")) {
    const line = lines.findIndex((written) => written.includes("\uFFFD"));
    tell("wrong-encoding", line, lines[line]?.indexOf("\uFFFD") ?? 0, 1);
  }
  const mangled = doubled.test(text) ? lines.findIndex((written) => doubled.test(written)) : -1;
  if (mangled >= 0) tell("double-encoding", mangled, lines[mangled]?.search(doubled) ?? 0, 2);
  const long = lines.findIndex(({ length }) => length > longestLine);
  if (long >= 0) tell("very-long-line", long, 0, 1);
  return { lines, mistakes };
}
