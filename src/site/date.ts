/** The day and time in the presenter's own time zone: the page is made on the presenter's laptop. */
export function dateOf(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(at);
}
