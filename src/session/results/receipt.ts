/** What *End and clear* deleted, for whoever has to prove it (K1). */
export interface ClearReceipt {
  readonly session: string;
  /** The seminar's id and title. */
  readonly seminar: string;
  readonly title: string;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly clearedAt: number;
  readonly polls: number;
  readonly texts: number;
  readonly questions: number;
  /** How many things that happened, and how many answers of polls that were still open. */
  readonly events: number;
  readonly ballots: number;
  /** Names on the attendance sheet, where that was deleted too. */
  readonly names?: number;
  /** False: deleted, but not yet overwritten on the disk; that is done when Attune starts again. */
  readonly swept: boolean;
}
