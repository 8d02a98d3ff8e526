import { z } from "zod";
import { compileDeck, type CompileOptions, type Compiled } from "../../src/deck/compile.ts";
import type { Widget } from "../../src/deck/widget.ts";

const silent = { render: () => "", print: () => "", describe: () => "" };

/** A widget with every kind of setting, so that the compiler is tested without the real ones. */
const sample: Widget<{ question: string; pair?: string | undefined; data?: string | undefined }> = {
  ...silent,
  name: "sample",
  schema: z.strictObject({
    question: z.string(),
    kind: z.enum(["choice", "scale"]).default("choice"),
    options: z.array(z.string()).min(2).optional(),
    axis: z.strictObject({ label: z.string(), unit: z.string().optional() }).optional(),
    max: z.int().optional(),
    about: z.union([z.literal("me"), z.strictObject({ whom: z.string() })]).optional(),
    pair: z.string().optional(),
    data: z.string().optional(),
  }),
  prepare: (settings, { readText, others, report }) => {
    if (settings.data !== undefined && readText(settings.data) === undefined)
      report({ path: ["data"], code: "missing-file", facts: { path: settings.data } });
    if (settings.pair === undefined) return settings;
    const other = others.find(({ id }) => id === settings.pair);
    if (!other)
      report({ path: ["pair"], code: "wrong-value", facts: { key: "pair", why: "No such sample." } });
    return { ...settings, pair: `found ${settings.pair}` };
  },
};

const calm: Widget = { ...silent, name: "calm", layout: "grounding", schema: z.strictObject({}) };
const clock: Widget = {
  ...silent,
  name: "clock",
  layout: "exercise",
  schema: z.strictObject({ minutes: z.number() }),
};

const files: Readonly<Record<string, string>> = {
  "a.jpg": "",
  "rows.csv": "a,b\n1,2\n",
  "works.json": JSON.stringify([
    {
      id: "one2001",
      type: "book",
      author: [{ family: "One", given: "Ada" }],
      issued: { "date-parts": [[2001]] },
      title: "A book",
      publisher: "Press",
    },
    {
      id: "two2002",
      type: "book",
      author: [{ family: "Two", given: "Bo" }],
      issued: { "date-parts": [[2002]] },
      title: "Another book",
      publisher: "Press",
    },
  ]),
};

/** How tests compile: three small widgets, and a folder with a picture, a table and two works. */
export const testOptions: CompileOptions = {
  file: "slides/test.md",
  widgets: [sample, calm, clock],
  folder: {
    readText: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    has: (path) => Object.hasOwn(files, path),
  },
};

export function compileForTest(source: string): Compiled {
  return compileDeck(source, testOptions);
}
