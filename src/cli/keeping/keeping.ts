import { join } from "node:path";
import type { Answer, Asked, Posts } from "../../server/answer.ts";
import { isSameDay, openAttendance } from "../../server/keeping/attendance.ts";
import { endRoom } from "../../server/keeping/end-room.ts";
import type { HeadCounts } from "../../server/keeping/head-counts.ts";
import { openPastSessions } from "../../server/keeping/past-sessions.ts";
import { openSessionNotes } from "../../server/keeping/session-notes.ts";
import type { Receiver } from "../../server/webhook/deliver.ts";
import { openWebhook, type WebhookState } from "../../server/webhook/webhook.ts";
import type { Event } from "../../session/events.ts";
import type { Session } from "../../session/session.ts";
import type { SessionRecord, SessionStore } from "../../session/store.ts";
import type { ResultsFile } from "../../session/results/file.ts";
import type { HomeSeminar } from "../../site/home-page.ts";
import type { HomeSession } from "../../site/home-sessions.ts";
import type { Runtime } from "../../site/runtime.ts";
import type { Rooms } from "../room/rooms.ts";
import { lastResults } from "../handout/last-results.ts";
import { homeSession } from "./home-session.ts";
import { keptAnswers } from "./kept-answers.ts";
import { keptPosts } from "./kept-posts.ts";
import { roomEvents } from "./room-events.ts";

/** What is kept of sessions, and who is told of it: results, the attendance sheet, the program outside. */
export interface Keeping {
  readonly answers: (path: string, asked: Asked) => Promise<Answer | undefined>;
  readonly posts: Posts;
  /** Something happened in the room of a session. */
  readonly happened: (session: string, now: Session, event: Event) => void;
  /** The seminars of the home page with their kept sessions. */
  readonly withSessions: (seminars: readonly HomeSeminar[]) => Promise<readonly HomeSeminar[]>;
  /** Kept sessions of seminars that are not among these. */
  readonly others: (seminars: readonly HomeSeminar[]) => Promise<readonly HomeSession[]>;
  /** What a seminar's last room answered; undefined where none has answered anything. */
  readonly lastResults: (deck: string) => Promise<ResultsFile | undefined>;
  /** Whether a session is the only one that leads to the names on its day's sheet. */
  readonly leadsToNames: (session: SessionRecord) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface KeepingOptions {
  readonly store: SessionStore;
  readonly heads: HeadCounts;
  /** Where the rest is kept beside the store; undefined where nothing can be. */
  readonly folder: string | undefined;
  readonly rooms: () => Rooms | undefined;
  readonly runtime: Runtime;
  /** People are asked for their names (K3). */
  readonly asksNames: boolean;
  readonly receiver: Receiver | undefined;
  /** How the receiver does: for the person at the laptop. */
  readonly tellReceiver: (state: WebhookState) => void;
  /** The home page may be different. */
  readonly changed: () => void;
  readonly now: () => number;
}

/** How long delivering may hold the program up when it ends, ms. */
const lastWords = 3000;
/** Changes of the home page come together, ms. */
const together = 300;

export function openKeeping(options: KeepingOptions): Keeping {
  const { store, heads, folder, runtime, now } = options;
  const open = (session: string) =>
    options
      .rooms()
      ?.all()
      .find(({ served }) => served.record.id === session);
  const live = (session: string) => {
    const room = open(session);
    return room === undefined || room.served.room.session().ended ? undefined : room;
  };
  const attendance = folder === undefined ? undefined : openAttendance(join(folder, "attendance"), now);
  const notes = openSessionNotes(folder && join(folder, "notes"));
  const hasNames = ({ deck, startedAt }: SessionRecord): boolean =>
    attendance?.read(deck, startedAt) !== undefined;
  const past = openPastSessions({
    store,
    notes: {
      ...notes,
      remove: async (session) => {
        await heads.remove(session);
        await notes.remove(session);
      },
    },
    isLive: (session) => live(session) !== undefined,
    end: async (session) => {
      const room = live(session);
      return room === undefined || (await endRoom(room.served.room));
    },
    hasMore: hasNames,
    now,
  });
  const { receiver } = options;
  const webhook = receiver && openWebhook({ receiver, tell: options.tellReceiver });

  let telling: NodeJS.Timeout | undefined;
  const changed = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined;
      options.changed();
    }, together).unref();
  };

  const list = async (): Promise<readonly (HomeSession & { readonly seminar: string })[]> => {
    const listed = await past.list();
    return (listed.ok ? listed.value : []).map((session) => ({
      ...homeSession(session, attendance, now()),
      seminar: session.seminar,
    }));
  };

  return {
    answers: keptAnswers({ past, attendance, runtime, now }),
    posts: keptPosts({
      past,
      attendance,
      asksNames: options.asksNames,
      sessionOf: (code) => {
        const room = options.rooms()?.find(code);
        return room === undefined || room.served.room.session().ended ? undefined : room.served.record;
      },
      changed,
    }),
    happened: roomEvents({
      past,
      webhook,
      deckOf: (session) => open(session)?.seminar.compiled().deck,
      changed,
    }),
    async withSessions(seminars) {
      const sessions = await list();
      return seminars.map((seminar) => ({
        ...seminar,
        sessions: sessions.filter((session) => session.seminar === seminar.id),
      }));
    },
    async others(seminars) {
      const known = new Set(seminars.map(({ id }) => id));
      return (await list()).filter(({ seminar }) => !known.has(seminar));
    },
    lastResults: async (deck) => lastResults(past, deck),
    async leadsToNames(session) {
      if (!hasNames(session)) return false;
      const listed = await store.list();
      const others = (listed.ok ? listed.value : []).filter(
        ({ id, deck, startedAt }) =>
          id !== session.id && deck === session.deck && isSameDay(startedAt, session.startedAt),
      );
      return others.length === 0;
    },
    async close() {
      clearTimeout(telling);
      await webhook?.close(lastWords);
    },
  };
}
