import type { PostAnswer, Posts } from "../../server/answer.ts";
import type { AttendanceSheets, Signed } from "../../server/keeping/attendance.ts";
import type { PastSessions } from "../../server/keeping/past-sessions.ts";
import { fieldsOf } from "../../session/fields.ts";
import type { SessionRecord } from "../../session/store.ts";

export interface KeptPostsOptions {
  readonly past: PastSessions;
  /** Where names are kept, and whether people are asked for theirs (K3). */
  readonly attendance: AttendanceSheets | undefined;
  readonly asksNames: boolean;
  /** The session of the open room of a code. */
  readonly sessionOf: (code: string) => SessionRecord | undefined;
  /** Something that the home page shows is different. */
  readonly changed: () => void;
}

/**
 * What can be posted: `/api/sessions/SESSION/clear` and `/keep` by the presenter, and a name to `/CODE/attendance` by
 * anybody, where the organiser wants that. Whoever signs in says nothing but the name: it stands beside no answer.
 */
export function keptPosts(options: KeptPostsOptions): Posts {
  const { past, attendance, changed } = options;
  return async (path, said, { asker }) => {
    const [, session, what] = /^\/api\/sessions\/([^/]+)\/(clear|keep)$/.exec(path) ?? [];
    if (session !== undefined) {
      if (asker.role !== "presenter") return { status: 403, body: {} };
      return what === "clear" ? await clear(session, said) : await keep(session);
    }
    const code = /^\/([A-Za-z]{4})\/attendance$/.exec(path)?.[1];
    return code === undefined ? undefined : await sign(code, said);
  };

  async function clear(session: string, said: unknown): Promise<PostAnswer> {
    const cleared = await past.clear(session);
    if (!cleared.ok) {
      const { code } = cleared.failure;
      return { status: code === "no-such-session" ? 404 : 409, body: { code } };
    }
    const { seminar, startedAt } = cleared.value;
    const withNames = fieldsOf(said)?.flag("names") === true;
    const names = withNames ? await attendance?.remove(seminar, startedAt) : undefined;
    changed();
    return { status: 200, body: { ...cleared.value, ...(names === undefined ? {} : { names }) } };
  }

  async function keep(session: string): Promise<PostAnswer> {
    const kept = await past.keep(session);
    changed();
    return { status: kept ? 200 : 404, body: {} };
  }

  async function sign(code: string, said: unknown): Promise<PostAnswer | undefined> {
    const session = options.asksNames ? options.sessionOf(code) : undefined;
    if (session === undefined || attendance === undefined) return { status: 404, body: {} };
    const name = fieldsOf(said)?.text("name", 2000);
    const signed: Signed =
      name === undefined ? "no-name" : await attendance.sign(session.deck, session.startedAt, name);
    if (signed === "signed") changed();
    return { status: statusOf[signed], body: { signed } };
  }
}

const statusOf = { signed: 200, "no-name": 400, "too-many": 409, "not-kept": 409 } as const;
