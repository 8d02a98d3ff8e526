import { nearest } from "../../deck/nearest.ts";
import type { PrepareContext } from "../../deck/widget.ts";
import { isRecord } from "../record.ts";
import { checkDrives } from "./check-drives.ts";
import type { PollSettings } from "./settings.ts";
import { unknownOption } from "./unknown-option.ts";

/** Completes a poll with what only the deck knows: its pair's question, and whether what it names is there. */
export function preparePoll(written: PollSettings, context: PrepareContext): PollSettings {
  const settings = joinPair(written, context);
  checkCorrect(settings, context);
  checkDrives(settings, context);
  return settings;
}

/** What the second poll of a pair may say for itself. */
const own: ReadonlySet<string> = new Set(["pair", "question", "drives", "kind", "objective"]);

function joinPair(settings: PollSettings, context: PrepareContext): PollSettings {
  const { pair } = settings;
  if (!pair) return settings;
  const stem = context.id.replace(/-(before|after)$/, "");
  if (pair.phase === "before") {
    if (!context.others.some(({ id }) => id === `${stem}-after`)) {
      context.report({ path: ["pair"], code: "pair-without-after", facts: { name: `${stem}-after` } });
    }
    return settings;
  }
  const name = `${stem}-before`;
  const first = context.others.find(({ id }) => id === name);
  if (!first || !isPoll(first.settings)) {
    const firsts = context.others.filter(
      ({ settings: other }) => isPoll(other) && other.pair?.phase === "before",
    );
    const near = nearest(
      name,
      firsts.map(({ id }) => id),
    );
    context.report({
      path: ["pair"],
      code: "pair-without-before",
      facts: { name, ...(near ? { near } : {}) },
    });
    return settings;
  }
  const inherited: PollSettings = {
    ...first.settings,
    question: settings.question || first.settings.question,
    drives: settings.drives,
    ...(settings.objectives === undefined ? {} : { objectives: settings.objectives }),
    pair: { ...pair, before: name },
  };
  if (pair.written.includes("kind") && settings.kind !== inherited.kind) {
    context.report({ path: ["kind"], code: "pair-differs", facts: { key: "kind", name } });
    return inherited;
  }
  for (const key of pair.written) {
    if (own.has(key) || !Reflect.has(settings, key)) continue;
    if (JSON.stringify(Reflect.get(settings, key)) !== JSON.stringify(Reflect.get(inherited, key))) {
      context.report({ path: [key], code: "pair-differs", facts: { key, name } });
    }
  }
  return inherited;
}

function checkCorrect(settings: PollSettings, context: PrepareContext): void {
  if (settings.kind !== "choice" && settings.kind !== "choices") return;
  // What is inherited is checked, and marked, where it is written.
  if (settings.pair?.phase === "after" && !settings.pair.written.includes("correct")) return;
  const { correct } = settings;
  if (correct === undefined) return;
  const several = typeof correct !== "string";
  for (const [index, name] of (several ? correct : [correct]).entries()) {
    if (settings.options.includes(name)) continue;
    context.report({
      path: several && correct.length > 1 ? ["correct", index] : ["correct"],
      ...unknownOption(name, settings.options),
    });
  }
}

/** The other polls of the deck went through the same schema. */
export function isPoll(settings: unknown): settings is PollSettings {
  return (
    isRecord(settings) && typeof settings["kind"] === "string" && typeof settings["question"] === "string"
  );
}
