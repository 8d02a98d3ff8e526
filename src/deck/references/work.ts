/** One work that can be cited, read from CSL-JSON or BibTeX and brought to one shape. */
export interface Work {
  /** What the author of a seminar writes after `@`. */
  readonly key: string;
  /** The CSL type, for example `article-journal`; unknown types are formatted as far as their fields go. */
  readonly type: string;
  readonly authors: readonly Name[];
  readonly editors: readonly Name[];
  readonly translators: readonly Name[];
  readonly issued: Issued | undefined;
  readonly originalYear: string | undefined;
  readonly accessed: Issued | undefined;
  /** Texts by their CSL name ("container-title", "publisher", "DOI" …), trimmed, never empty. */
  readonly texts: Readonly<Partial<Record<Field, string>>>;
}

export const fields = [
  "title",
  "title-short",
  "container-title",
  "collection-title",
  "publisher",
  "publisher-place",
  "volume",
  "issue",
  "number",
  "page",
  "edition",
  "version",
  "genre",
  "medium",
  "archive",
  "event-title",
  "event-place",
  "status",
  "DOI",
  "URL",
] as const;
/** The CSL text variables that APA 7 entries are made of. */
export type Field = (typeof fields)[number];

export type Name =
  | {
      readonly kind: "person";
      readonly family: string;
      readonly given: string;
      /** "van", "de la": stands before the family name everywhere. */
      readonly particle: string;
      /** "von" as in names that are cited without it: follows the initials in the list of references. */
      readonly dropping: string;
      /** "Jr.", "III". */
      readonly suffix: string;
    }
  | { readonly kind: "group"; readonly literal: string };

/** When a work appeared: numbers as far as they are known, or the words that stand instead of them. */
export interface Issued {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The end of a range of years or days. */
  readonly to: { readonly year: number; readonly month?: number; readonly day?: number } | undefined;
  readonly circa: boolean;
  /** What stands instead of a date, for example "in press" or "Spring 1999". */
  readonly literal: string | undefined;
}
