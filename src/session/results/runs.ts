import type { Event } from "../events.ts";
import { evolve } from "../evolve.ts";
import { own } from "../own.ts";
import { newSession, pollState, type PollState } from "../session.ts";

/** One asking of a poll, as it was when the next one began or the session ended. */
export interface PollRun {
  readonly state: PollState;
  /** What showing its result set in a widget. */
  readonly drove: Drove | undefined;
}

type Drove = Extract<Event, { type: "widget-set" }>;

/** Every run of every poll that was opened, by poll id. A session keeps only the last; its log has them all. */
export function pollRuns(log: readonly Event[]): ReadonlyMap<string, readonly PollRun[]> {
  let runs = new Map<string, readonly PollRun[]>();
  let session = newSession;
  for (const [index, event] of log.entries()) {
    session = evolve(session, event);
    if (event.type === "widgets-renamed") runs = withNames(runs, event.names);
    if (!("poll" in event)) continue;
    const before = runs.get(event.poll) ?? [];
    const last = before.at(-1);
    const state = pollState(session, event.poll);
    const same = last?.state.run === state.run;
    // A result that drives something says so in the same breath as it is shown.
    const next = log[index + 1];
    const now = event.type === "poll-shown" && next?.type === "widget-set" ? next : undefined;
    const run: PollRun = { state, drove: now ?? (same ? last.drove : undefined) };
    runs.set(event.poll, [...(same ? before.slice(0, -1) : before), run]);
  }
  return runs;
}

/** The same runs once widgets have other names: those of a poll stay together, and with what they moved. */
function withNames(
  runs: ReadonlyMap<string, readonly PollRun[]>,
  names: Readonly<Record<string, string>>,
): Map<string, readonly PollRun[]> {
  const nameOf = (name: string): string => own(names, name) ?? name;
  return new Map(
    [...runs].map(([poll, all]) => [
      nameOf(poll),
      all.map(({ state, drove }) => ({
        state,
        drove: drove && { ...drove, widget: nameOf(drove.widget) },
      })),
    ]),
  );
}
