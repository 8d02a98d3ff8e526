import type { AttendanceSheets } from "../../server/keeping/attendance.ts";
import type { PastSession } from "../../server/keeping/past-sessions.ts";
import type { HomeSession } from "../../site/home-sessions.ts";

const day = 24 * 3_600_000;

/** What the home page says of a kept session; addresses from the top. */
export function homeSession(
  session: PastSession,
  attendance: AttendanceSheets | undefined,
  now: number,
): HomeSession {
  const { id, seminar, title, startedAt, state, polls, answers, asks } = session;
  const name = encodeURIComponent(id);
  const sheet = attendance?.read(seminar, startedAt);
  return {
    id,
    title,
    startedAt,
    state,
    polls,
    answers,
    asks: asks ? Math.floor((now - startedAt) / day) : undefined,
    results: `/results/${name}/`,
    csv: `/api/results/${name}.csv`,
    json: `/api/results/${name}.json`,
    attendance:
      sheet === undefined ? undefined : { names: sheet.length, address: `/api/attendance/${name}.csv` },
  };
}
