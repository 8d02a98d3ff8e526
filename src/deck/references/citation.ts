/** One work within a citation. */
export interface Cited {
  readonly key: string;
  /** Where the key's `@` stands in the text that was read. */
  readonly at: number;
  /** "see", "but see also": what stands before the work. */
  readonly before: string;
  /** "p. 39, emphasis added": what stands after it, with the locator as APA 7 writes it. */
  readonly after: string;
  /** True for `-@key`: the authors are named by the sentence. */
  readonly suppressed: boolean;
}

/** A citation as it was written: `narrative` reads as part of the sentence, the others stand in brackets. */
export interface Citation {
  readonly form: "bracketed" | "narrative" | "year";
  readonly works: readonly Cited[];
  /** "’s" right after a narrative citation belongs to the name, before the year. */
  readonly possessive?: string;
}
