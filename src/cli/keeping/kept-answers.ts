import type { Answer, Asked } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { attendanceCsv, type AttendanceSheets } from "../../server/keeping/attendance.ts";
import type { PastSession, PastSessions } from "../../server/keeping/past-sessions.ts";
import { resultsCsv } from "../../session/results/csv.ts";
import { resultsPage } from "../../site/results-page.ts";
import type { Runtime } from "../../site/runtime.ts";
import { policyOf } from "../page-policy.ts";
import { homeSession } from "./home-session.ts";

export interface KeptAnswersOptions {
  readonly past: PastSessions;
  readonly attendance: AttendanceSheets | undefined;
  readonly runtime: Runtime;
  readonly now: () => number;
}

/** Spreadsheets read UTF-8 only where the file says so with its first character. */
const utf8 = "\uFEFF";

/**
 * What stands at `/api/sessions`, `/api/results/SESSION.csv` and `.json`, `/api/attendance/SESSION.csv` and
 * `/results/SESSION/`: for the presenter on the laptop or over TLS alone (H3, R6). Undefined for other addresses.
 */
export function keptAnswers(
  options: KeptAnswersOptions,
): (path: string, asked: Asked) => Promise<Answer | undefined> {
  const { past, attendance, runtime, now } = options;
  return async (path, { asker }) => {
    const { api, session: shown } = ours.exec(path)?.groups ?? {};
    if (api === undefined && shown === undefined) return undefined;
    if (asker.role !== "presenter") return forbidden;
    if (api === undefined) return await page(shown);
    // Programs show the cookie that a page was given: being on the same machine is not enough for them.
    if (asker.cookie !== undefined) return forbidden;
    if (api === "sessions") return await sessions();
    const [, what, session = "", kind] = /^(results|attendance)\/([^/]+)\.(csv|json)$/.exec(api) ?? [];
    if (what === "results") return await results(session, kind === "csv");
    return what === "attendance" && kind === "csv" ? await sheet(session) : undefined;
  };

  async function find(session: string): Promise<PastSession | undefined> {
    const listed = await past.list();
    return listed.ok ? listed.value.find(({ id }) => id === session) : undefined;
  }

  async function sessions(): Promise<Answer | undefined> {
    const listed = await past.list();
    return listed.ok ? json(listed.value, undefined) : undefined;
  }

  async function results(session: string, asCsv: boolean): Promise<Answer | undefined> {
    const file = await past.results(session);
    if (!file.ok) return undefined;
    if (!asCsv) return json(file.value, `${session}.json`);
    return { body: utf8 + resultsCsv(file.value), type: csvType, fileName: `${session}.csv` };
  }

  async function sheet(session: string): Promise<Answer | undefined> {
    const found = await find(session);
    const names = found && attendance?.read(found.seminar, found.startedAt);
    if (names === undefined) return undefined;
    return { body: utf8 + attendanceCsv(names), type: csvType, fileName: `${session}-attendance.csv` };
  }

  async function page(session: string | undefined): Promise<Answer | undefined> {
    const found = session === undefined ? undefined : await find(session);
    const file = found && (await past.results(found.id));
    if (found === undefined || file?.ok !== true) return undefined;
    const body = resultsPage(file.value, {
      runtime,
      base: "../../assets/",
      home: "../../",
      language: "en",
      session: homeSession(found, attendance, now()),
    });
    return { body, type: contentType("page.html"), policy: policyOf(body) };
  }
}

/** No more than that: a seminar may be called *api* or *results*, and its pages stand there as well. */
const ours = /^\/(?:api\/(?<api>sessions|(?:results|attendance)\/.+)|results\/(?<session>[^/]+)\/)$/s;

const csvType = "text/csv; charset=utf-8";

function json(value: unknown, fileName: string | undefined): Answer {
  const body = `${JSON.stringify(value, undefined, 2)}\n`;
  return { body, type: "application/json; charset=utf-8", ...(fileName === undefined ? {} : { fileName }) };
}

const forbidden: Answer = {
  body: "This is for the presenter, on the laptop on which Attune runs. Open Attune's home page there first.\n",
  type: "text/plain; charset=utf-8",
  status: 403,
};
