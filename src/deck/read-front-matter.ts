import { frontMatterSchema, type Meta } from "./front-matter.ts";
import { takeForeign } from "./foreign-front-matter.ts";
import type { PlacedMistake } from "./mistakes/catalogue.ts";
import { checkSchema } from "./schema-mistakes.ts";
import type { Separators } from "./separators.ts";
import { readYaml, type Yaml } from "./yaml.ts";

export interface FrontMatter {
  readonly meta: Meta;
  readonly mistakes: readonly PlacedMistake[];
  /** Where the value at a path stands. */
  readonly place: Yaml["place"];
  /** What divides slides and begins notes, where the head says so. */
  readonly separators: Separators;
  /** 0-based line on which the slides begin. */
  readonly end: number;
}

const closing = /^(?:---|\.\.\.)[ \t]*$/;
const opening = /^---[ \t]*$/;

/** Reads the head of the file, if it has one: from a first line of three dashes to the next such line. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  // Three dashes with a blank line below begin a slide.
  if (!opening.test(lines[0] ?? "") || (lines[1] ?? "").trim() === "") return withoutHead();
  let close = 1;
  while (close < lines.length && !closing.test(lines[close] ?? "")) close += 1;
  const unclosed: PlacedMistake[] = [];
  if (close === lines.length) {
    close = 1;
    while (close < lines.length && (lines[close] ?? "").trim() !== "") close += 1;
    unclosed.push({
      code: "unclosed-front-matter",
      place: { line: 1, column: 1, length: 3 },
      facts: {},
    });
  }
  const foreign = takeForeign(readYaml({ text: lines.slice(1, close).join("\n"), firstLine: 1 }));
  const { yaml, separators } = foreign;
  const { value, mistakes } = checkSchema(yaml, frontMatterSchema, { line: 1, column: 1, length: 3 });
  return {
    meta: value ?? usable(yaml.salvage) ?? nothingSaid(),
    mistakes: [...unclosed, ...foreign.mistakes, ...mistakes],
    separators,
    place: yaml.place,
    end: Math.min(close + 1, lines.length),
  };
}

const withoutHead = (): FrontMatter => ({
  meta: nothingSaid(),
  mistakes: [],
  place: () => ({ line: 1, column: 1 }),
  separators: {},
  end: 0,
});

const nothingSaid = (): Meta => frontMatterSchema.parse({}, { jitless: true });

/** What can be used of a head with mistakes: every entry that is right by itself. */
function usable(value: unknown): Meta | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const right = Object.entries(value).filter(
    ([key, entry]) => frontMatterSchema.safeParse({ [key]: entry }).success,
  );
  return frontMatterSchema.safeParse(Object.fromEntries(right)).data;
}
