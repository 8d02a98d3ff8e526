import type { Answer, Answers, Asked } from "../server/answer.ts";
import { contentType } from "../server/content-type.ts";
import { plainPage } from "../site/plain-page.ts";
import { ticketsPage } from "../site/tickets-page.ts";
import { wordsFor } from "../words/words.ts";
import type { Handouts } from "./handout/served-handouts.ts";
import type { Home } from "./home.ts";
import { policyOf } from "./page-policy.ts";
import type { AttendeeAnswers } from "./room/attendee-answers.ts";
import type { OpenRoom, Rooms } from "./room/rooms.ts";
import type { Studio } from "./studio.ts";

export interface AddressesOptions {
  readonly home: Home;
  readonly studio: Studio;
  readonly asset: (name: string) => Answer | undefined;
  /** The live rooms; undefined while there are none to be had. */
  readonly rooms?: (() => Rooms | undefined) | undefined;
  /** The presenter's way to a handout. */
  readonly handouts?: Handouts | undefined;
  readonly attendees?: AttendeeAnswers | undefined;
  /** What is kept of sessions: `api`, `results`. */
  readonly kept?: ((path: string, asked: Asked) => Promise<Answer | undefined>) | undefined;
  /** Pages that stand at the top: `key`, `remote`. */
  readonly pages?: Readonly<Record<string, (asked: Asked) => Answer>> | undefined;
}

/**
 * What stands where. For anybody: `/assets/…` the built files, `/CODE` and below it what the room has reached, and `/`.
 * For the presenter: `/` home, `/SEMINAR/` the projector page, `/SEMINAR/presenter.html`, `/SEMINAR/…` what the seminar
 * refers to, below it the handout (`handout.html`, `handout.pdf`) and `tickets.html`, `/results/SESSION/` and `/api/…` what is kept. A built
 * folder is laid out the same way.
 */
export function addresses(options: AddressesOptions): Answers {
  const { home, studio, asset, rooms, handouts, attendees, kept, pages = {} } = options;
  return async (path, asked) => {
    const mine = asked.asker.role === "presenter";
    if (path === "/") return mine || attendees === undefined ? await home.answer() : attendees.door();
    const [, first = "", slash, rest = ""] = /^\/([^/]+)(\/?)(.*)$/s.exec(path) ?? [];
    const built = first === "assets" ? asset(rest) : undefined;
    if (built !== undefined) return built;
    const keeps = await kept?.(path, asked);
    if (keeps !== undefined) return keeps;
    const top = slash === "" && Object.hasOwn(pages, first) ? pages[first]?.(asked) : undefined;
    if (top !== undefined) return top;
    // A seminar may be called by four letters, as ptsd, and is meant unless a room is called so.
    const isRoom = slash !== "" || rooms?.()?.find(first) !== undefined;
    if (mine && !isRoom && (await studio.seminar(first)) !== undefined) return undefined;
    // `/CODE/` is no address: a page's own is one way only.
    const inRoom = slash !== "" && rest === "" ? undefined : attendees?.inRoom(first, rest, asked.query);
    if (inRoom !== undefined) return inRoom;
    if (slash === "") return undefined;
    if (!mine) return await presentersOnly(studio, first, path, asked.asker);
    const seminar = await studio.seminar(first);
    if (seminar === undefined) return undefined;
    const view =
      rest === "" || rest === "index.html"
        ? "projector"
        : rest === "presenter.html"
          ? "presenter"
          : undefined;
    if (rest === "tickets.html") return tickets(await rooms?.()?.open(seminar));
    if (view === undefined)
      return seminar.fileBeside(rest) ?? (await handouts?.answer(seminar, rest, asked.query));
    await rooms?.()?.open(seminar);
    return seminar.page(view).answer();
  };
}

/** What to print for a room that asks for tickets. */
function tickets(room: OpenRoom | undefined): Answer | undefined {
  if (room === undefined) return undefined;
  const { language, title } = room.seminar.compiled().deck;
  // Without the room's letters, which are others next time: `/` leads to the room that is open.
  const address = new URL(room.address()).host;
  const body = ticketsPage({ language, title, address, tickets: room.served.tickets });
  return { body, type: contentType("page.html"), policy: policyOf(body) };
}

/** Whoever came by a link of another page, or from another device, is told whose page it is. */
async function presentersOnly(
  studio: Studio,
  id: string,
  path: string,
  { here }: Asked["asker"],
): Promise<Answer | undefined> {
  if ((await studio.seminar(id)) === undefined) return undefined;
  const { door } = wordsFor("en").room;
  const body = plainPage("en", door.title, door.sentence, [
    ["/", door.join],
    ...(here === true ? ([[path, door.here]] as const) : []),
  ]);
  return { body, type: contentType("page.html"), status: 403, policy: policyOf(body) };
}
