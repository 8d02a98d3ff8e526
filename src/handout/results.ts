import type { Driven, RenderContext } from "../deck/widget.ts";
import type { ResultsFile } from "../session/results/file.ts";

/** What a paper made after the seminar tells its widgets: each poll's last release, and what results set. */
export function resultsContext(file: ResultsFile): Pick<RenderContext, "results" | "driven"> {
  const date = dayOf(file);
  const driven: Record<string, Driven> = {};
  for (const { drove, n } of file.polls) {
    if (drove === undefined || (typeof drove.value !== "number" && typeof drove.value !== "string")) continue;
    const before = driven[drove.widget]?.values ?? {};
    driven[drove.widget] = { values: { ...before, [drove.parameter]: drove.value }, n, date };
  }
  const results = file.polls.map(({ poll, release, about, source }) => {
    return [poll, { release, rounded: about === "me" && source === "ballots" }] as const;
  });
  return { results: Object.fromEntries(results), driven };
}

/** The day of a session, as it should read. */
export function dayOf({ startedAt, seminar }: ResultsFile): string {
  return new Intl.DateTimeFormat(seminar.language, { dateStyle: "long" }).format(new Date(startedAt));
}
