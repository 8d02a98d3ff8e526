import type { Diagnostic } from "../diagnostic.ts";

/** What fills a mistake's sentence: names, numbers and lines as text. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** One entry of the catalogue. Sentences speak to a therapist: what is wrong, and what to do. */
export interface Mistake<Needs extends Facts = Facts> {
  readonly severity: Diagnostic["severity"];
  message(facts: Needs): string;
  hint(facts: Needs): string;
}

/** Writes one entry; the type of `message` says which facts it needs. */
export function mistake<Needs extends Facts = Facts>(
  severity: Diagnostic["severity"],
  message: (facts: Needs) => string,
  hint: (facts: Needs) => string,
): Mistake<Needs> {
  return { severity, message, hint };
}

/** `Did you mean “x”?` where something is near, the given sentence otherwise. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near ? `Did you mean “${near}”?` : otherwise;
}
