/** A mistake in a seminar file, as a value: collected while compiling, never thrown. */
export interface Diagnostic {
  /** Stable name from the catalogue in mistakes.ts, for example `unknown-key`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint: string;
  /** The seminar file as the author named it. */
  readonly file: string;
  /** Line of the very token, from 1. */
  readonly line: number;
  /** Column of the very token, from 1, in UTF-16 units. */
  readonly column: number;
  /** Length of the token in UTF-16 units, when known; a code frame underlines it. */
  readonly length?: number;
}

/** A place in the seminar file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}
