import type { Event } from "../events.ts";
import type { SessionInfo } from "../store.ts";
import type { Release } from "../polls/release.ts";
import { toldRelease } from "../views/told.ts";
import { fold } from "../evolve.ts";
import { own } from "../own.ts";
import type { AnswerResult, PollResult, ResultsFile } from "./file.ts";
import type { PollNames, SeminarNames } from "./names.ts";
import { pollRuns, type PollRun } from "./runs.ts";

/** What is known of a session beside its log. */
export type SessionFacts = Pick<SessionInfo, "id" | "startedAt" | "ended">;

/** The results of a session from its log, by the names that its seminar had. */
export function resultsOf(
  { id, startedAt, ended }: SessionFacts,
  log: readonly Event[],
  names: SeminarNames,
): ResultsFile {
  const runs = pollRuns(log);
  const place = (poll: string) => {
    const found = names.polls.findIndex((one) => one.poll === poll);
    return found < 0 ? names.polls.length : found;
  };
  const polls = [...runs.keys()].toSorted((a, b) => place(a) - place(b));
  const { questions } = fold(log);
  return {
    format: "attune-results 1",
    session: id,
    seminar: { id: names.id, title: names.title, language: names.language },
    startedAt: new Date(startedAt).toISOString(),
    ended,
    polls: polls.flatMap((poll) => {
      const named = names.polls.find((one) => one.poll === poll);
      return (runs.get(poll) ?? []).flatMap((run) => pollResult(poll, run, named) ?? []);
    }),
    questions: questions
      .filter(({ state }) => state === "approved" || state === "answered")
      .map(({ text, upvotes, state }) => ({ text, upvotes, answered: state === "answered" })),
  };
}

/** The last release of every poll, by id: what a handout prints. Its texts are those that were approved. */
export function lastReleases(file: ResultsFile): Readonly<Record<string, Release>> {
  return Object.fromEntries(file.polls.map(({ poll, release }) => [poll, release]));
}

/** The most who answered one poll, as told; 0 where nobody did. */
export function mostAnswers(file: ResultsFile): number {
  return Math.max(0, ...file.polls.map(({ n }) => n ?? 0));
}

function pollResult(poll: string, run: PollRun, named: PollNames | undefined): PollResult | undefined {
  const { state } = run;
  const release = toldRelease(state);
  if (release === undefined || state.phase === "ready") return undefined;
  const drove = droveBy(run, named);
  return {
    poll,
    run: state.run,
    ...(named === undefined ? {} : { slide: named.slide, kind: named.kind, about: named.about }),
    question: named?.question ?? poll,
    phase: state.phase,
    source: state.source,
    ...(release.shape === "withheld" ? {} : { n: release.n }),
    release,
    answers: answersOf(release, named?.cells ?? []),
    ...(release.shape === "counts" && release.declined !== 0 ? { declined: release.declined } : {}),
    ...(state.revealed && named?.correct !== undefined ? { correct: named.correct } : {}),
    ...(named?.before === undefined ? {} : { before: named.before }),
    ...(drove === undefined ? {} : { drove }),
  };
}

/** The value that the result came to; none where it said nothing, and whatever was set next was set by hand. */
function droveBy({ state, drove }: PollRun, named: PollNames | undefined): PollResult["drove"] {
  const drives = named?.drives;
  const says = state.release?.shape === "counts" && state.release.n > 0;
  if (drives === undefined || drove === undefined || !says || drove.widget !== drives.widget)
    return undefined;
  const value = own(drove.change, drives.parameter);
  return value === undefined || Object.keys(drove.change).length > 1 ? undefined : { ...drives, value };
}

function answersOf(release: Release, cells: readonly string[]): readonly AnswerResult[] {
  // A cell without a name: the seminar was saved with fewer options after people had answered.
  const name = (index: number): string => cells[index] ?? `${index + 1}`;
  switch (release.shape) {
    case "withheld":
      return [];
    case "counts":
      return release.cells.map((count, index) => ({ text: name(index), count }));
    case "ranks":
      return release.ranks.map((rank, index) => ({ text: name(index), rank }));
    case "texts":
      return release.texts;
    default:
      return release satisfies never;
  }
}
