import { fold } from "../../session/evolve.ts";
import type { ResultsFile } from "../../session/results/file.ts";
import { namelessSeminar, type PollNames, type SeminarNames } from "../../session/results/names.ts";
import type { ClearReceipt } from "../../session/results/receipt.ts";
import { mostAnswers, resultsOf } from "../../session/results/results.ts";
import { failed, stored, type SessionInfo, type SessionStore, type Stored } from "../../session/store.ts";
import type { SessionNotes } from "./session-notes.ts";

/** A session that is kept, as the home page lists it (K1). */
export interface PastSession {
  readonly id: string;
  /** The seminar's id and title. */
  readonly seminar: string;
  readonly title: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** `live`: a room is open for it now; `resting`: the presenter's window offers to go on with it; `over`: neither. */
  readonly state: "live" | "resting" | "over";
  /** How many polls have results, and the most who answered one of them, as told. */
  readonly polls: number;
  readonly answers: number;
  /** Kept for so long that somebody should say whether it is to be kept on. */
  readonly asks: boolean;
}

export interface PastSessions {
  /** The latest first; sessions in which nothing has happened are not in it. */
  readonly list: () => Promise<Stored<readonly PastSession[]>>;
  readonly results: (session: string) => Promise<Stored<ResultsFile>>;
  /** *End and clear*: afterwards nothing of it is on the disk. */
  readonly clear: (session: string) => Promise<Stored<ClearReceipt>>;
  /** It is to be kept on: nobody asks for another 30 days. False if there is no such session. */
  readonly keep: (session: string) => Promise<boolean>;
  /**
   * Notes what the seminar of a session calls its polls: those that are not noted yet, and `poll`, which is being asked.
   * Others keep the names under which they were answered.
   */
  readonly named: (session: string, names: SeminarNames, poll?: string) => Promise<void>;
}

export interface PastSessionsOptions {
  readonly store: SessionStore;
  readonly notes: SessionNotes;
  readonly isLive: (session: string) => boolean;
  /** Ends the room of a session that is live; false if it goes on. */
  readonly end: (session: string) => Promise<boolean>;
  /** Whether something else is kept of a session in which nothing has happened yet: names of people who came early. */
  readonly hasMore?: (session: SessionInfo) => boolean;
  /** ms since 1970. */
  readonly now: () => number;
}

/** After so long it is asked whether a session is still needed, ms (K1). */
export const keptWithoutAsking = 30 * 24 * 3_600_000;

export function openPastSessions(options: PastSessionsOptions): PastSessions {
  const { store, notes, isLive, end, hasMore = () => false, now } = options;
  /** What is told of a session; it costs a reading of its log, so it is remembered until that grows. */
  const told = new Map<
    string,
    { readonly revision: number; readonly file: ResultsFile; readonly begun: boolean }
  >();

  async function read(info: SessionInfo) {
    const known = told.get(info.id);
    const same = known !== undefined && known.revision === info.revision && known.file.ended === info.ended;
    if (same) return stored(known);
    const log = await store.read(info.id);
    if (!log.ok) return log;
    const session = fold(log.value);
    const names = notes.read(info.id)?.names ?? namelessSeminar(info.deck);
    const entry = {
      revision: info.revision,
      file: resultsOf(info, log.value, names),
      begun: session.position !== undefined || Object.keys(session.polls).length > 0,
    };
    told.set(info.id, entry);
    return stored(entry);
  }

  function pastSession(info: SessionInfo, file: ResultsFile): PastSession {
    const since = Math.max(info.startedAt, notes.read(info.id)?.keptAt ?? 0);
    return {
      id: info.id,
      seminar: info.deck,
      title: file.seminar.title,
      startedAt: info.startedAt,
      state: isLive(info.id) ? "live" : !info.ended && isToday(info.startedAt, now()) ? "resting" : "over",
      polls: new Set(file.polls.map(({ poll }) => poll)).size,
      answers: mostAnswers(file),
      asks: !isLive(info.id) && now() - since >= keptWithoutAsking,
    };
  }

  async function find(session: string): Promise<Stored<SessionInfo>> {
    const listed = await store.list();
    if (!listed.ok) return listed;
    const found = listed.value.find(({ id }) => id === session);
    return found ? stored(found) : failed("no-such-session", session);
  }

  return {
    async list() {
      const listed = await store.list();
      if (!listed.ok) return listed;
      const all: PastSession[] = [];
      for (const info of listed.value) {
        const entry = await read(info);
        if (entry.ok && (entry.value.begun || hasMore(info))) all.push(pastSession(info, entry.value.file));
      }
      return stored(all);
    },
    async results(session) {
      const found = await find(session);
      if (!found.ok) return found;
      const entry = await read(found.value);
      return entry.ok ? stored(entry.value.file) : entry;
    },
    async clear(session) {
      // Nobody is to write into what is not there any more.
      if (isLive(session) && !(await end(session))) return failed("busy", `${session} could not be ended`);
      const found = await find(session);
      if (!found.ok) return found;
      const info = found.value;
      const entry = await read(info);
      const file = entry.ok ? entry.value.file : resultsOf(info, [], namelessSeminar(info.deck));
      const removed = await store.remove(session);
      if (!removed.ok && removed.failure.code !== "not-swept") return removed;
      await notes.remove(session);
      told.delete(session);
      return stored({
        session,
        seminar: info.deck,
        title: file.seminar.title,
        startedAt: info.startedAt,
        clearedAt: now(),
        polls: new Set(file.polls.map(({ poll }) => poll)).size,
        texts: file.polls.reduce(
          (sum, { release, answers }) => sum + (release.shape === "texts" ? answers.length : 0),
          0,
        ),
        questions: file.questions.length,
        events: removed.ok ? removed.value.events : info.revision,
        ballots: removed.ok ? removed.value.ballots : 0,
        swept: removed.ok,
      });
    },
    async keep(session) {
      const found = await find(session);
      if (!found.ok) return false;
      const names = notes.read(session)?.names ?? namelessSeminar(found.value.deck);
      await notes.write(session, { names, keptAt: now() });
      return true;
    },
    async named(session, names, poll) {
      const before = notes.read(session);
      const kept = (one: PollNames) => before?.names.polls.find((other) => other.poll === one.poll);
      const polls = names.polls.map((one) => (one.poll === poll ? one : (kept(one) ?? one)));
      const gone = before?.names.polls.filter((one) => names.polls.every((other) => other.poll !== one.poll));
      await notes.write(session, { ...before, names: { ...names, polls: [...polls, ...(gone ?? [])] } });
      told.delete(session);
    },
  };
}

/** Whether a session is of today, one that began late in the evening included. */
export function isToday(at: number, now: number): boolean {
  return now - at < sameEvening || new Date(at).toDateString() === new Date(now).toDateString();
}

/** A seminar that began in the evening may end after midnight, ms. */
const sameEvening = 12 * 3_600_000;
