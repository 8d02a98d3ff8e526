import type { Answer } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { reachedIn } from "../../session/place.ts";
import { roomView } from "../../session/views/room-view.ts";
import { attendeePage } from "../../site/attendee-page.ts";
import { attendeeSlide } from "../../site/attendee-slide.ts";
import { lobbyPage, type LobbyPageOptions } from "../../site/lobby-page.ts";
import type { Runtime } from "../../site/runtime.ts";
import { planOf } from "../../widgets/plan-of.ts";
import { attendeeHandout } from "../handout/attendee-handout.ts";
import { policyOf } from "../page-policy.ts";
import { isCode } from "./code.ts";
import { filesIn } from "./files-in.ts";
import type { OpenRoom, Rooms } from "./rooms.ts";

/** What anybody may fetch: the attendee page, and of the seminar what the room has reached (live.md, S1). */
export interface AttendeeAnswers {
  /** The page at `/`: of the one open room; where there are several it asks, where there is none it waits. */
  readonly door: () => Answer;
  /** What stands at `/CODE` and below; undefined where nothing does. */
  readonly inRoom: (code: string, rest: string, query: URLSearchParams) => Answer | undefined;
}

export interface AttendeeAnswersOptions {
  readonly rooms: () => Rooms | undefined;
  readonly runtime: Runtime;
  /** Where attendees find the room of a code. */
  readonly address: (code: string) => string;
  /** Pages ask for a name, for the attendance sheet (K3). */
  readonly attendance?: boolean;
}

export function attendeeAnswers(options: AttendeeAnswersOptions): AttendeeAnswers {
  const { rooms, runtime, address, attendance = false } = options;
  const pages = new WeakMap<object, Map<string, Answer>>();

  /** The same object while the seminar is the same, so that it is packed once for all phones. */
  function kept(of: object, name: string, make: () => string): Answer {
    const made = pages.get(of) ?? new Map<string, Answer>();
    pages.set(of, made);
    const before = made.get(name);
    if (before !== undefined) return before;
    const body = make();
    const answer: Answer = { body, type: contentType("page.html"), policy: policyFor(body) };
    made.set(name, answer);
    return answer;
  }

  function page({ seminar, code }: OpenRoom): Answer {
    const { deck } = seminar.compiled();
    return kept(deck, `page ${code}`, () =>
      attendeePage(deck, { runtime, base: "/assets/", code, attendance }),
    );
  }

  function lobby(of: LobbyPageOptions["rooms"]): Answer {
    return kept(runtime, of, () => lobbyPage({ runtime, base: "/assets/", rooms: of }));
  }

  /** A slide as the room has it: steps beyond those that were reached are not in it. */
  function slide(room: OpenRoom, id: string, wanted: number): Answer | undefined {
    const { deck } = room.seminar.compiled();
    const step = reachedIn(room.served.room.session(), planOf(deck)).get(id);
    const found = step === undefined ? undefined : deck.slides.find((each) => each.id === id);
    if (found === undefined || step === undefined) return undefined;
    const shown = Math.min(wanted, step);
    const { code } = room;
    const at = address(code);
    return kept(deck, `slide ${code} ${id} ${shown} ${at}`, () =>
      attendeeSlide(found, shown, deck, { files: `/${code}/`, address: at }),
    );
  }

  const handouts = new WeakMap<object, { readonly seen: string; readonly answer: Answer }>();

  /** What the room has reached, to take home: made anew when it has come further, one for everybody. */
  function handout({ seminar, served }: OpenRoom): Answer {
    const { deck } = seminar.compiled();
    const { reached, polls } = roomView(served.room.session(), planOf(deck));
    const seen = JSON.stringify([reached, polls]);
    const before = handouts.get(deck);
    if (before?.seen === seen) return before.answer;
    const body = attendeeHandout(deck, seminar.file, { reached, polls });
    const answer: Answer = { body, type: contentType("page.html"), policy: policyOf(body) };
    handouts.set(deck, { seen, answer });
    return answer;
  }

  /** A picture that stands on a slide as far as that was reached. */
  function picture(room: OpenRoom, path: string): Answer | undefined {
    const { deck } = room.seminar.compiled();
    if (!deck.files.includes(path)) return undefined;
    for (const [id, step] of reachedIn(room.served.room.session(), planOf(deck))) {
      const fragment = slide(room, id, step);
      if (fragment !== undefined && filesIn(fragment, `/${room.code}/`).has(path))
        return room.seminar.fileBeside(path);
    }
    return undefined;
  }

  return {
    door() {
      const open = (rooms()?.all() ?? []).filter(({ served }) => !served.room.session().ended);
      const [first] = open;
      if (first === undefined) return lobby("none");
      return open.length === 1 ? page(first) : lobby("several");
    },
    inRoom(code, rest, query) {
      if (!isCode(code)) return undefined;
      const room = rooms()?.find(code);
      if (room === undefined)
        return rest === "" ? lobby((rooms()?.all() ?? []).length === 0 ? "none" : "unknown") : undefined;
      if (rest === "") return page(room);
      if (rest === "handout.html") return handout(room);
      const id = /^slide\/([^/]+)$/.exec(rest)?.[1];
      return id === undefined ? picture(room, rest) : slide(room, id, readStep(query.get("step")));
    },
  };
}

/** Left out, as far as the room has it. */
function readStep(text: string | null): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : Infinity;
}

/** A fragment is no page and brings no policy: opened by itself it may do nothing. */
function policyFor(body: string): string {
  return body.startsWith("<!doctype") ? policyOf(body) : "default-src 'none'; sandbox";
}
