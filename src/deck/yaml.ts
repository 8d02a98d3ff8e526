import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from "yaml";
import type { Place } from "./diagnostic.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import { readSimpleYaml } from "./simple-yaml.ts";
import { firstMistake, type Found } from "./yaml-errors.ts";

export type YamlPath = readonly PropertyKey[];

/** YAML text within the seminar file. */
export interface YamlText {
  readonly text: string;
  /** 0-based line in the file of the text's first line. */
  readonly firstLine: number;
  /** Columns cut off each line of a block that is indented. */
  readonly indents?: readonly number[];
}

export interface Yaml {
  /** The data as plain JavaScript; undefined for an empty text or a broken one. */
  readonly value: unknown;
  /** What can be made out of a broken text; nothing that was checked. */
  readonly salvage: unknown;
  readonly mistakes: readonly PlacedMistake[];
  /** Where the key or the value at a path stands; where it is missing, its nearest parent. */
  readonly place: (path: YamlPath, at?: "key" | "value") => Place;
}

/** Brackets within brackets; the deepest widget needs four levels. */
const deepest = 64;
/** Nobody who writes settings by hand repeats values by reference so often. */
const mostAliases = 50;

/**
 * Reads YAML 1.2 (core schema: dates and words such as `no` stay text) with positions in the seminar file. Safe: no
 * tags run anything, aliases neither multiply nor contain themselves. Never throws; linear in the text's length.
 */
export function readYaml(source: YamlText): Yaml {
  const value = readSimpleYaml(source.text);
  if (value === undefined) return parseYaml(source);
  // Places are only wanted where the schema finds a mistake.
  let parsed: Yaml | undefined;
  const place: Yaml["place"] = (path, at) => (parsed ??= parseYaml(source)).place(path, at);
  return { value, salvage: value, mistakes: [], place };
}

/** The same by the parser for all of YAML. */
export function parseYaml(source: YamlText): Yaml {
  const { text } = source;
  const counter = new LineCounter();
  const placeAt = (from: number, to: number): Place => {
    const { line, col } = counter.linePos(from);
    const length = Math.max(1, text.slice(from, to).split("\n", 1)[0]?.trimEnd().length ?? 1);
    const indent = source.indents?.[line - 1] ?? 0;
    return { line: source.firstLine + Math.max(1, line), column: Math.max(1, col) + indent, length };
  };
  const broken = (found: readonly Found[], salvage?: unknown): Yaml => ({
    value: undefined,
    salvage,
    mistakes: found.map(({ code, facts, from, to }) => ({ code, facts, place: placeAt(from, to) })),
    place: () => placeAt(0, 0),
  });

  const tooDeep = depthBeyond(text, deepest);
  if (tooDeep !== undefined) {
    counter.addNewLine(0);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
    return broken([{ code: "yaml-too-deep", facts: {}, from: tooDeep, to: tooDeep + 1 }]);
  }
  // The parser's own look for keys that are set twice compares each with each.
  const options = {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  } as const;
  const document = parseDocument(text, options);
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return broken([firstMistake(text, error)], toPlain(document, text).value);

  const twice = duplicateKeys(document.contents);
  if (twice.length > 0) return broken(twice, toPlain(document, text).value);
  const { value, code } = toPlain(document, text);
  if (code) {
    const from = Math.max(0, text.search(/\*\S/));
    const name = /^\*([^\s,\]}*]*)/.exec(text.slice(from))?.[1] ?? "";
    return broken([{ code, facts: { name }, from, to: from + name.length + 1 }]);
  }
  return {
    value,
    salvage: value,
    mistakes: [],
    place: (path, at = "value") => {
      const node = find(document, path, at);
      return placeAt(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
    },
  };
}

function toPlain(
  document: Document,
  text: string,
): { readonly value?: unknown; readonly code?: "yaml-alias" | "yaml-recursion" } {
  // The library looks each alias up in the whole text, again and again where they refer to one another.
  if (text.includes("*") && aliasesIn(document) > mostAliases) return { code: "yaml-recursion" };
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (text.includes("&")) JSON.stringify(value); // throws where a value contains itself
    return { value };
  } catch (error) {
    const unresolved = error instanceof ReferenceError && error.message.startsWith("Unresolved");
    return { code: unresolved ? "yaml-alias" : "yaml-recursion" };
  }
}

function aliasesIn(document: Document): number {
  let count = 0;
  visit(document, { Alias: () => void (count += 1) });
  return count;
}

/** Keys that a map has already. */
function duplicateKeys(node: unknown): Found[] {
  if (isSeq(node)) return node.items.flatMap(duplicateKeys);
  if (!isMap(node)) return [];
  const seen = new Set<unknown>();
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : undefined;
    const isNew = name === undefined || !seen.has(name);
    seen.add(name);
    const [from = 0, to = 0] = isScalar(key) ? (key.range ?? []) : [];
    const own: Found[] = isNew ? [] : [{ code: "yaml-duplicate-key", facts: { key: name }, from, to }];
    return [...own, ...duplicateKeys(value)];
  });
}

/** Offset of the first bracket, indent or list mark that is nested deeper than `limit`. */
function depthBeyond(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 91 || sign === 123) depth += 1;
    else if ((sign === 93 || sign === 125) && depth > 0) depth -= 1;
    if (depth > limit) return at;
  }
  return indentBeyond(text, limit);
}

/** Where blocks are nested by indents, or by `- ` and `? ` marks in one line, deeper than `limit`. */
function indentBeyond(text: string, limit: number): number | undefined {
  const open: number[] = [];
  for (let from = 0; from >= 0 && from < text.length;) {
    const next = text.indexOf("\n", from);
    let at = from;
    for (;;) {
      while (text[at] === " ") at += 1;
      while ((open.at(-1) ?? -1) >= at - from) open.pop();
      open.push(at - from);
      if (open.length > limit) return at;
      if (!/[-?:]/.test(text[at] ?? "") || !/[ \t]/.test(text[at + 1] ?? "")) break;
      at += 2;
    }
    from = next < 0 ? next : next + 1;
  }
  return undefined;
}

function find(document: Document, path: YamlPath, at: "key" | "value"): Node | null {
  let node: unknown = document.contents;
  let last: Node | null = document.contents;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    if (!pair && !isSeq(node)) break;
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const wantsKey = at === "key" && index === path.length - 1;
    // A key without a value has an empty node: the key says better where that is.
    const empty = isScalar(node) && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0);
    if (pair && isScalar(pair.key) && (wantsKey || empty || node === null)) last = pair.key;
    else if (isMap(node) || isSeq(node) || isScalar(node)) last = node;
  }
  return last;
}
