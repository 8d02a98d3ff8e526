/** A name as settings have them; words that YAML reads as something else are left to the parser. */
const entry = /^([A-Za-z][\w-]*): +(\S.*?) *$/;
const special = /^(?:null|true|false)$/i;
/** Whole numbers and decimals as people write them; everything else that looks like one is left to the parser. */
const number = /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,10})?$/;
/** A text that needs no quotation marks: begins with a letter, and holds no sign that YAML reads there. */
const plain = /^\p{L}[^\t\p{Cc}]*$/u;
/** The same between square brackets. */
const plainEntry = /^\p{L}[^\t\p{Cc},[\]{}"'#:&*!|>%@`]*$/u;

/**
 * Reads the simplest YAML, one `name: value` on each line and nothing indented, with texts, numbers, true, false and
 * lists in square brackets as values. Most widgets are written so, and the parser for all of YAML takes ten times as
 * long. Undefined for everything else, mistakes included; what it does read is what the parser reads.
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  const settings: Record<string, unknown> = {};
  for (const line of text.split("\n")) {
    if (line === "" || /^ *$/.test(line)) continue;
    const [, key, written] = entry.exec(line) ?? [];
    if (key === undefined || written === undefined) return undefined;
    if (special.test(key) || Object.hasOwn(settings, key) || key in settings) return undefined;
    const value = valueOf(written);
    if (value === undefined) return undefined;
    settings[key] = value;
  }
  return settings;
}

function valueOf(written: string): unknown {
  if (/: |:$| #|\uFEFF/.test(written)) return undefined;
  const quoted = /^(?:"([^"\\\p{Cc}]*)"|'([^'\p{Cc}]*)')$/u.exec(written);
  if (quoted) return quoted[1] ?? quoted[2];
  if (!written.startsWith("[")) return scalar(written, plain);
  if (!written.endsWith("]")) return undefined;
  const entries = written
    .slice(1, -1)
    .split(",")
    .map((item) => scalar(item.trim(), plainEntry));
  return entries.includes(undefined) ? undefined : entries;
}

function scalar(written: string, text: RegExp): string | number | boolean | undefined {
  if (number.test(written)) return Number(written);
  if (written === "true" || written === "false") return written === "true";
  return text.test(written) && !special.test(written) ? written : undefined;
}
