import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { Place } from "./diagnostic.ts";
import type { MistakeCode } from "./mistakes/catalogue.ts";
import type { Facts } from "./mistakes/mistake.ts";

export type YamlPath = readonly PropertyKey[];

/** YAML text within the seminar file. */
export interface YamlText {
  readonly text: string;
  /** 0-based line in the file of the text's first line. */
  readonly firstLine: number;
  /** Columns cut off each line of a block that is indented. */
  readonly indents?: readonly number[];
}

export interface YamlMistake {
  readonly code: MistakeCode;
  readonly place: Place;
  readonly facts: Facts;
}

export interface Yaml {
  /** The data as plain JavaScript; undefined for an empty text or a broken one. */
  readonly value: unknown;
  readonly mistakes: readonly YamlMistake[];
  /** Where the key or the value at a path stands; where it is missing, its nearest parent. */
  readonly place: (path: YamlPath, at?: "key" | "value") => Place;
}

/**
 * Reads YAML 1.2 (core schema: dates and words such as `no` stay text) with positions in the seminar file. Safe: no
 * tags run anything, aliases cannot multiply. Never throws.
 */
export function readYaml(source: YamlText): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const placeAt = (from: number, to: number): Place => {
    const { line, col } = counter.linePos(from);
    const length = Math.max(1, source.text.slice(from, to).split("\n", 1)[0]?.trimEnd().length ?? 1);
    return {
      line: source.firstLine + line,
      column: col + (source.indents?.[line - 1] ?? 0),
      length,
    };
  };
  const mistakes: YamlMistake[] = [...document.errors, ...document.warnings]
    .slice(0, 1)
    .map(({ pos, code, message }) => ({
      code: "yaml-syntax",
      place: placeAt(pos[0], pos[1]),
      facts: { code, message },
    }));
  const value: unknown = mistakes.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 });
  return {
    value,
    mistakes,
    place: (path, at = "value") => {
      const node = find(document, path, at);
      return placeAt(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
    },
  };
}

function find(document: Document, path: YamlPath, at: "key" | "value"): Node | null | undefined {
  let node: unknown = document.contents;
  let last = document.contents;
  path.forEach((step, index) => {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const key = isPair(pair) && isScalar(pair.key) ? pair.key : undefined;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (key && at === "key" && index === path.length - 1) last = key;
    else if (isMap(node) || isSeq(node) || isScalar(node)) last = node;
    else if (key) last = key;
  });
  return last;
}
