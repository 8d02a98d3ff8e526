import type { Diagnostic, Place } from "../diagnostic.ts";
import { chartMistakes } from "./chart.ts";
import { contentMistakes } from "./content.ts";
import { frontMatterMistakes } from "./front-matter.ts";
import { creditMistakes } from "./credit.ts";
import { fileMistakes } from "./file.ts";
import type { Facts, Mistake } from "./mistake.ts";
import { pollMistakes } from "./poll.ts";
import { referenceMistakes } from "./references.ts";
import { slideMistakes } from "./slide.ts";
import { themeMistakes } from "./theme.ts";
import { wallMistakes } from "./wall.ts";
import { widgetMistakes } from "./widget.ts";
import { yamlMistakes } from "./yaml.ts";

/** Every mistake an author can make, by its stable code. A new one is one entry in the file of its theme. */
export const mistakes = {
  ...fileMistakes,
  ...frontMatterMistakes,
  ...yamlMistakes,
  ...slideMistakes,
  ...widgetMistakes,
  ...chartMistakes,
  ...contentMistakes,
  ...referenceMistakes,
  ...pollMistakes,
  ...wallMistakes,
  ...creditMistakes,
  ...themeMistakes,
};

export type MistakeCode = keyof typeof mistakes;

type FactsOf<Code extends MistakeCode> = Parameters<(typeof mistakes)[Code]["message"]>[0];

/** The facts a code needs: none for a sentence that stands by itself. */
export type FactsFor<Code extends MistakeCode> =
  Facts extends FactsOf<Code> ? [facts?: FactsOf<Code>] : [facts: FactsOf<Code>];

/** Collects a mistake at a place; the catalogue supplies the sentence. */
export type Report = <Code extends MistakeCode>(code: Code, place: Place, ...facts: FactsFor<Code>) => void;

/** A mistake and where it is, before it is a sentence. */
export interface PlacedMistake {
  readonly code: MistakeCode;
  readonly place: Place;
  readonly facts?: Facts;
}

/** Whether a widget's code is one of the catalogue. */
export function isMistakeCode(code: string): code is MistakeCode {
  return Object.hasOwn(mistakes, code);
}

/** The diagnostic for a mistake in `file`; facts that the sentence wants and did not get stay empty. */
export function diagnose(code: MistakeCode, file: string, place: Place, facts: Facts = {}): Diagnostic {
  const entry: Mistake = mistakes[code];
  return {
    code,
    severity: entry.severity,
    message: entry.message(facts),
    hint: entry.hint(facts),
    file,
    ...place,
  };
}
