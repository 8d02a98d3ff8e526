import { randomBytes, randomUUID } from "node:crypto";
import type { Keys } from "../../server/roles/keys.ts";
import type { Limits } from "../../server/room/limits.ts";
import { printTickets } from "../../server/room/tickets.ts";
import { serveRoom, type ServedRoom } from "../../server/room/served-room.ts";
import type { CloseName } from "../../session/close-codes.ts";
import type { Event } from "../../session/events.ts";
import type { Earlier, House, HouseCommand } from "../../session/house.ts";
import type { Session } from "../../session/session.ts";
import type { SessionRecord } from "../../session/store.ts";
import type { Deck } from "../../deck/types.ts";
import { planOf } from "../../widgets/plan-of.ts";
import type { Seminar } from "../seminar.ts";
import { codeOf } from "./code.ts";
import type { DataFolder } from "./data-folder.ts";
import { findSessions, hasBegun } from "./find-session.ts";
import type { JoinAddress } from "./join-address.ts";
import { differentSlides, editionOf, newNames, slidePrints, type SlidePrints } from "./saved-slides.ts";

/** A seminar's live room. */
export interface OpenRoom {
  readonly seminar: Seminar;
  /** The four letters that attendees type. */
  readonly code: string;
  /** Where attendees find it now. */
  readonly address: () => string;
  readonly served: ServedRoom;
}

/** The live rooms of the seminars of a folder: at most one each. */
export interface Rooms {
  /** A seminar's room, opened where there is none; undefined where nothing can be opened at all. */
  readonly open: (seminar: Seminar) => Promise<OpenRoom | undefined>;
  /** The room of a code, in capitals or not. */
  readonly find: (code: string) => OpenRoom | undefined;
  readonly all: () => readonly OpenRoom[];
  /** The author saved a seminar. */
  readonly saved: (seminar: Seminar) => void;
  /** Addresses or remotes are others: everyone is told. */
  readonly refresh: () => void;
  /** Notes that it ends properly, and ends all lines. */
  readonly close: () => Promise<void>;
}

export interface RoomsOptions {
  readonly data: DataFolder;
  readonly keys: Keys;
  readonly address: JoinAddress;
  readonly limits: Limits;
  readonly tickets?: number | undefined;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** Something happened in the room of a session. */
  readonly happened?: (record: SessionRecord, now: Session, event: Event) => void;
  /** Whether a session is kept although nothing happened in it: it leads to something else that is kept. */
  readonly keeps?: (record: SessionRecord) => Promise<boolean>;
}

interface Entry extends OpenRoom {
  /** The room's codes: a session that was taken up has its own, and that of the one in whose place it came. */
  readonly codes: readonly string[];
  readonly earlier: Earlier | undefined;
  readonly prints: () => SlidePrints;
  /** What the slides were like when people were told last. */
  known: SlidePrints;
}

export function openRooms(options: RoomsOptions): Rooms {
  const { data, keys, address, limits, now, failed, keeps } = options;
  const { store, heads } = data;
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<OpenRoom | undefined>>();

  async function open(seminar: Seminar): Promise<OpenRoom | undefined> {
    const there = entries.get(seminar.id);
    if (there !== undefined && !there.served.room.session().ended) return there;
    const already = opening.get(seminar.id);
    if (already !== undefined) return already;
    const work = begin(seminar).finally(() => opening.delete(seminar.id));
    opening.set(seminar.id, work);
    return work;
  }

  async function begin(seminar: Seminar): Promise<OpenRoom | undefined> {
    const { broken, earlier } = await findSessions(store, seminar.id, now());
    const record = broken ?? (await create(seminar.id));
    if (record === undefined) return undefined;
    const before = entries.get(seminar.id);
    const entry = await serve(seminar, record, earlier, []);
    before?.served.close("ended");
    return entry;
  }

  async function create(deck: string): Promise<SessionRecord | undefined> {
    const record: SessionRecord = {
      id: `${deck}-${randomBytes(6).toString("hex")}`,
      deck,
      startedAt: now(),
      key: randomBytes(16).toString("base64url"),
    };
    const made = await store.create(record);
    if (made.ok) return record;
    failed(new Error(`The session could not be begun: ${made.failure.detail}`));
    return undefined;
  }

  async function serve(
    seminar: Seminar,
    record: SessionRecord,
    earlier: Earlier | undefined,
    alias: readonly string[],
  ): Promise<Entry | undefined> {
    const { id } = seminar;
    const plan = onceFor(planOf, seminar);
    const prints = onceFor(slidePrints, seminar);
    const served = await serveRoom({
      store,
      record,
      plan,
      edition: onceFor(() => editionOf(prints(), record.key), seminar),
      limits,
      now,
      newId: randomUUID,
      house: () => house(id),
      wish: (command) => wish(id, command),
      unkept: data.unkept,
      joinedBefore: heads.read(record.id),
      joined: (count) => heads.write(record.id, count),
      tickets: printTickets(keys.presenter, id, options.tickets ?? 0),
      happened: (event, session) => options.happened?.(record, session, event),
      failed,
    });
    if (!served.ok) {
      failed(new Error(`The session could not be taken up: ${served.failure.detail}`));
      return undefined;
    }
    const code = codeOf(record.key, (taken) => find(taken) !== undefined && !alias.includes(taken));
    const codes = [code, ...alias.filter((each) => each !== code)];
    const at = (): string => `${address.chosen()}/${code}`;
    const entry: Entry = {
      seminar,
      served: served.value,
      code,
      address: at,
      codes,
      earlier,
      prints,
      known: prints(),
    };
    entries.set(id, entry);
    place(entry);
    return entry;
  }

  function house(id: string): House | undefined {
    const entry = entries.get(id);
    if (entry === undefined) return undefined;
    const invitation = keys.invitation();
    const base = address.chosen();
    return {
      code: entry.code,
      address: entry.address(),
      addresses: address.all().map((each) => `${each}/${entry.code}`),
      encrypted: address.encrypted(),
      invitation: invitation === undefined ? undefined : `${base}/key?to=/remote#${invitation}`,
      remotes: keys.remotes(),
      earlier: entry.earlier,
    };
  }

  async function wish(id: string, command: HouseCommand): Promise<boolean> {
    const entry = entries.get(id);
    if (entry === undefined) return false;
    switch (command.type) {
      case "use-address":
        return address.choose(command.address.replace(`/${entry.code}`, ""));
      case "invite-remote":
        keys.invite();
        return true;
      case "drop-remote": {
        const dropped = keys.drop(command.remote);
        for (const { served } of entries.values()) served.dropRemote(command.remote);
        return dropped;
      }
      case "resume":
        return await takeUp(entry, command.session);
      default:
        return command satisfies never;
    }
  }

  /** The session of earlier today in place of the one that was begun since (K2). Its people keep their codes. */
  async function takeUp(entry: Entry, session: string): Promise<boolean> {
    const listed = await store.list();
    const found = (listed.ok ? listed.value : []).find(({ id }) => id === session);
    if (found === undefined || entry.earlier?.session !== session) return false;
    if (entries.get(entry.seminar.id) !== entry) return false;
    const next = await serve(entry.seminar, found, undefined, entry.codes);
    if (next === undefined) return false;
    await leave(entry, "goingAway");
    return true;
  }

  /** Notes that a session rests; one in which nothing happened is not kept. */
  async function leave({ served }: Entry, why: CloseName): Promise<void> {
    const { room, record } = served;
    const session = room.session();
    const kept = session.ended || hasBegun(session) || (await keeps?.(record)) === true;
    if (kept && !session.ended) await room.rest();
    served.close(why);
    if (kept) return;
    await store.remove(record.id);
    await heads.remove(record.id);
  }

  function find(code: string): Entry | undefined {
    const wanted = code.toUpperCase();
    return [...entries.values()].find(({ codes }) => codes.includes(wanted));
  }

  function place({ seminar, code, address: at }: Entry): void {
    seminar.inRoom({ code, address: at() });
  }

  return {
    open,
    find,
    all: () => [...entries.values()],
    saved(seminar) {
      const entry = entries.get(seminar.id);
      if (entry === undefined) return;
      const [before, now] = [entry.known, entry.prints()];
      const different = differentSlides(before, now);
      entry.known = now;
      const tell = (): void => {
        entry.served.refresh();
        if (different.length > 0) entry.served.edited(different);
      };
      // First the names: nobody is told of a place that only seems to be gone.
      entry.served.room.rename(newNames(before, now)).then(tell).catch(failed);
    },
    refresh() {
      for (const entry of entries.values()) {
        place(entry);
        entry.served.refresh();
      }
    },
    async close() {
      for (const entry of entries.values()) await leave(entry, "goingAway");
    },
  };
}

/** What is made of a seminar as it is now, made once a save. */
function onceFor<Made>(make: (deck: Deck) => Made, seminar: Seminar): () => Made {
  let made: { readonly of: Deck; readonly what: Made } | undefined;
  return () => {
    const { deck } = seminar.compiled();
    if (made?.of !== deck) made = { of: deck, what: make(deck) };
    return made.what;
  };
}
