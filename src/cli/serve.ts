import { join } from "node:path";
import { createKeys, type Keys } from "../server/roles/keys.ts";
import { usualLimits, type Limits } from "../server/room/limits.ts";
import { startServer, type RunningServer } from "../server/server.ts";
import type { Receiver } from "../server/webhook/deliver.ts";
import type { WebhookState } from "../server/webhook/webhook.ts";
import type { Event } from "../session/events.ts";
import type { Session } from "../session/session.ts";
import type { SessionRecord } from "../session/store.ts";
import { addresses } from "./addresses.ts";
import { openAssets } from "./assets.ts";
import { openHandouts } from "./handout/served-handouts.ts";
import { openHome } from "./home.ts";
import { openKeeping } from "./keeping/keeping.ts";
import { firstOf, presentersPosts } from "./posts.ts";
import { shownName } from "./read-seminar.ts";
import { reporter } from "./reporter.ts";
import { attendeeAnswers } from "./room/attendee-answers.ts";
import { dataFolderName, forgetful, openDataFolder, type DataFolder } from "./room/data-folder.ts";
import { findJoinAddress, type JoinAddress } from "./room/join-address.ts";
import { ownHosts } from "./room/own-hosts.ts";
import { openRooms, type Rooms } from "./room/rooms.ts";
import { takeUpBroken } from "./room/take-up.ts";
import { topPages } from "./room/top-pages.ts";
import { readRuntime } from "./runtime.ts";
import type { Place } from "./seminar-files.ts";
import { openStudio } from "./studio.ts";

/** Attune while it runs. */
export interface Running {
  readonly server: RunningServer;
  readonly rooms: Rooms;
  readonly keys: Keys;
  readonly data: DataFolder;
  /** Where attendees find this machine. */
  readonly address: JoinAddress;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The address to listen on: 127.0.0.1 if left out, `0.0.0.0` for all networks that this machine is in. */
  readonly host?: string | undefined;
  /** False: no live rooms; nobody can join, and nothing is kept. */
  readonly room?: boolean | undefined;
  /** Where a proxy in front of this machine is found, or another name for it. */
  readonly public?: URL | undefined;
  /** Where sessions are kept: `.attune` beside the seminars if left out. */
  readonly data?: string | undefined;
  /** How many one-time tickets each room asks for; 0 or left out: none. */
  readonly tickets?: number | undefined;
  /** Attendees are asked for a name, for the attendance sheet (K3). */
  readonly attendance?: boolean | undefined;
  /** A program that is told what happens (H3), and how it does. */
  readonly webhook?: Receiver | undefined;
  readonly tellReceiver?: ((state: WebhookState) => void) | undefined;
  readonly limits?: Limits | undefined;
  readonly now?: () => number;
}

/** Starts the seminars of a place: pages, rooms, live channel, and what authors save as they save it. */
export async function serve(place: Place, port: number, options: ServeOptions = {}): Promise<Running> {
  const { host = "127.0.0.1", limits = usualLimits, now = Date.now } = options;
  const runtime = readRuntime();
  const report = reporter();
  const failed = (error: unknown) =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  let server: RunningServer | undefined;
  let rooms: Rooms | undefined;
  const lookAgain = (): void => {
    home
      .refresh()
      .then(() => server?.tell())
      .catch(failed);
  };
  const studio = openStudio({
    place,
    runtime,
    failed,
    compiled: (seminar, source) => {
      // The wall comes first: nothing else that a save brings about is waited for.
      server?.tell();
      report(seminar, source);
      rooms?.saved(seminar);
    },
    changed: lookAgain,
  });
  const { room: live = true, data: folder = join(place.folder, dataFolderName) } = options;
  const data = live ? await openDataFolder(folder) : forgetful();
  const keeping = openKeeping({
    store: data.store,
    heads: data.heads,
    folder: live && data.unkept === undefined ? folder : undefined,
    rooms: () => rooms,
    runtime,
    asksNames: options.attendance ?? false,
    receiver: options.webhook,
    tellReceiver: options.tellReceiver ?? (() => {}),
    changed: lookAgain,
    now,
  });
  const home = openHome(runtime, shownName(place.folder), async () => {
    const seminars = await studio.list();
    return {
      seminars: await keeping.withSessions(seminars),
      otherSessions: place.file === undefined ? await keeping.others(seminars) : [],
    };
  });
  /** Where the room is found, or by which phones it is led, is different. */
  const replaced = (): void => {
    rooms?.refresh();
    server?.tell();
  };
  const keys = createKeys({ kept: data.keys, keep: data.keepKeys, now, changed: replaced });
  const attendees = attendeeAnswers({
    rooms: () => rooms,
    runtime,
    address: (code) => `${address.chosen()}/${code}`,
    attendance: options.attendance ?? false,
  });
  const pages = topPages(runtime, () => rooms, now);
  try {
    server = await startServer({
      answers: addresses({
        home,
        studio,
        asset: openAssets(),
        rooms: () => (live ? rooms : undefined),
        handouts: openHandouts(runtime, async ({ id }) => keeping.lastResults(id)),
        attendees,
        pages,
        kept: keeping.answers,
      }),
      missed: (hello) => (hello.view === "home" ? home.since(hello.revision) : studio.missed(hello)),
      failed,
      port,
      host,
      keys,
      posts: firstOf(keeping.posts, presentersPosts(studio)),
      names: { direct: ownHosts(), public: options.public },
      limits,
      rooms: {
        room: (code) => {
          const found = rooms?.find(code);
          return found && { deck: found.seminar.id, served: found.served };
        },
        rooms: () => (rooms?.all() ?? []).map(({ served }) => served),
      },
    });
  } catch (error) {
    studio.close();
    await data.close();
    throw error;
  }
  const running = server;
  const address = findJoinAddress({
    port: running.port,
    host,
    public: options.public,
    changed: replaced,
  });
  const { tickets } = options;
  const happened = ({ id }: SessionRecord, session: Session, event: Event) =>
    keeping.happened(id, session, event);
  const opened = openRooms({
    data,
    keys,
    address,
    limits,
    tickets,
    now,
    failed,
    happened,
    keeps: keeping.leadsToNames,
  });
  rooms = opened;
  await takeUpBroken(data.store, studio, opened, now());
  return {
    server: running,
    rooms: opened,
    keys,
    data,
    address,
    close: async () => {
      studio.close();
      address.close();
      await opened.close();
      await running.close();
      await keeping.close();
      await data.close();
    },
  };
}
