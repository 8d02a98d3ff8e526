import type { Answer, Asked } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { keyPage } from "../../site/key-page.ts";
import { plainPage } from "../../site/plain-page.ts";
import { remotePage } from "../../site/remote-page.ts";
import type { Runtime } from "../../site/runtime.ts";
import { wordsFor } from "../../words/words.ts";
import { policyOf } from "../page-policy.ts";
import type { OpenRoom, Rooms } from "./rooms.ts";

/** Pages that belong to no seminar, by their names. */
export function topPages(
  runtime: Runtime,
  rooms: () => Rooms | undefined,
  now: () => number,
): Readonly<Record<string, (asked: Asked) => Answer>> {
  const key = page(keyPage(runtime));
  return {
    key: () => key,
    remote: ({ asker }) => {
      if (asker.role === "anyone") return { ...page(notPaired()), status: 403 };
      const room = latest(rooms()?.all() ?? []);
      const seminar = room && { deck: room.seminar.compiled().deck, code: room.code };
      return page(remotePage(seminar, { runtime, now: now() }));
    },
  };
}

/** The room that moved last: the one that is being presented. */
function latest(rooms: readonly OpenRoom[]): OpenRoom | undefined {
  const open = rooms.filter(({ served }) => !served.room.session().ended);
  const movedAt = ({ served }: OpenRoom): number => served.room.session().movedAt ?? 0;
  return open.toSorted((a, b) => movedAt(b) - movedAt(a))[0];
}

function notPaired(): string {
  const { remote } = wordsFor("en");
  return plainPage("en", remote.notPaired, remote.notPairedHow, []);
}

function page(body: string): Answer {
  return { body, type: contentType("page.html"), policy: policyOf(body) };
}
