/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  /** The presenters' names; empty where the seminar names none. */
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** The page's headings from first to last, as they should stand in the bookmarks. */
  readonly headings: readonly string[];
  /** When it was made. */
  readonly date: Date;
}

/** When a file is made: now, or when `SOURCE_DATE_EPOCH` (seconds since 1970) says, so that the same input gives the same bytes. */
export function dateOf(epoch: string | undefined): Date {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}
