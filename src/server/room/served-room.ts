import type { CloseName } from "../../session/close-codes.ts";
import type { Event } from "../../session/events.ts";
import { isHouseCommand, type House, type HouseCommand } from "../../session/house.ts";
import type { Join, RoomMessage, Sent, WantsSnapshot } from "../../session/messages.ts";
import type { Plan } from "../../session/plan.ts";
import { openRoom, type Outcome, type Room } from "../../session/room.ts";
import type { Session } from "../../session/session.ts";
import {
  stored,
  type SessionRecord,
  type SessionStore,
  type Stored,
  type StoreFailureCode,
} from "../../session/store.ts";
import { presenterView } from "../../session/views/presenter-view.ts";
import { roomView } from "../../session/views/room-view.ts";
import { stageView, type Presence } from "../../session/views/stage-view.ts";
import type { Asker } from "../roles/asker.ts";
import { createAudiences } from "./audiences.ts";
import { createDoor } from "./door.ts";
import type { Limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { createParticipants } from "./participants.ts";
import { createPeople } from "./people.ts";
import type { Wire } from "./wire.ts";

/** A live session with everyone who is connected to it. */
export interface ServedRoom {
  readonly room: Room;
  readonly record: SessionRecord;
  /** What was printed for those who may come in; empty where everyone may. */
  readonly tickets: readonly string[];
  /** Lets a page in that said who it is, or says why not. */
  readonly join: (wire: Wire, join: Join, asker: Asker) => Promise<Inside | CloseName>;
  /** The plan or the house may be different: everyone is told what is. */
  readonly refresh: () => void;
  /** The author saved these slides. */
  readonly edited: (slides: readonly string[]) => void;
  /** Ends the lines of a phone that is no remote any more. */
  readonly dropRemote: (remote: string) => void;
  readonly beat: () => void;
  /** Ends all lines and everything that goes on by itself; the session stays as it is. */
  readonly close: (why: CloseName) => void;
}

/** A page that is in. */
export interface Inside {
  readonly hear: (message: Sent | WantsSnapshot) => Promise<void>;
  readonly left: () => void;
}

export interface ServedRoomOptions {
  readonly store: SessionStore;
  readonly record: SessionRecord;
  readonly plan: () => Plan;
  /** What the slides are like: another text after each save that changed one. */
  readonly edition: () => string;
  readonly limits: Limits;
  /** ms since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly house: () => House | undefined;
  /** Does what a presenter wants of the house; false where there is no such thing. */
  readonly wish: (command: HouseCommand) => Promise<boolean>;
  /** Why the store forgets everything at the end, if it does. */
  readonly unkept?: StoreFailureCode | undefined;
  /** How many had joined when Attune ended the last time, and who is told when there are more. */
  readonly joinedBefore?: number | undefined;
  readonly joined?: (count: number) => void;
  /** What was printed for those who may come in; none where everyone may. */
  readonly tickets?: readonly string[] | undefined;
  readonly happened?: (event: Event, session: Session) => void;
  readonly failed: (error: unknown) => void;
}

/** Takes up a session and serves it. */
export async function serveRoom(options: ServedRoomOptions): Promise<Stored<ServedRoom>> {
  const { record, limits, plan, now } = options;
  const participants = createParticipants(record.key, options.tickets);
  const people = createPeople(limits, now, options.joinedBefore);
  const lines = new Set<Line>();
  const opened = await openRoom({
    store: options.store,
    id: record.id,
    plan,
    moment: () => ({
      now: now(),
      get id() {
        return options.newId();
      },
    }),
    changed: (session, event) => {
      audiences.refresh();
      options.happened?.(event, session);
    },
  });
  if (!opened.ok) return opened;
  const room = opened.value;

  /** Why the last answer of somebody could not be kept, if it could not. */
  let lost: StoreFailureCode | undefined;
  const trouble = (): StoreFailureCode | undefined => room.trouble()?.code ?? lost ?? options.unkept;
  const presence = (): Presence => {
    const [newcomers, code] = [people.jump(), trouble()];
    return {
      joined: people.joined(),
      connected: people.connected(),
      ballots: room.ballots(),
      ...(newcomers === undefined ? {} : { newcomers }),
      ...(code === undefined ? {} : { trouble: code }),
    };
  };
  const audiences = createAudiences(
    {
      room: () => roomView(room.session(), plan()),
      stage: () => stageView(room.session(), plan(), presence()),
      presenter: () => presenterView(room.session(), plan(), presence(), options.house()),
      edition: options.edition,
    },
    limits,
    now,
  );
  const door = createDoor({
    session: room.session,
    ownPart: room.ownPart,
    participants,
    people,
    limits,
    now,
  });

  /** What no event tells: how many are here and have answered, and whether it is being kept. */
  let shown = "";
  async function tick(): Promise<void> {
    await room.tick();
    const current = JSON.stringify(presence());
    if (current !== shown) audiences.refresh();
    const joined = people.joined();
    if (joined > 0) options.joined?.(joined);
    shown = current;
  }
  let busy = false;
  const ticking = setInterval(() => {
    if (busy) return;
    busy = true;
    tick()
      .catch(options.failed)
      .finally(() => (busy = false));
  }, limits.stageTallies);
  ticking.unref();

  async function answer({ who }: Line, { number, command }: Sent): Promise<RoomMessage> {
    if (!isHouseCommand(command)) {
      const outcome = await room.handle(command, who);
      if (outcome.kind === "not-kept") lost = outcome.failure.code;
      else if (outcome.kind === "done" && who.role === "attendee") lost = undefined;
      return answered(number, outcome);
    }
    if (who.role !== "presenter") return { type: "refused", number, refusal: { code: "not-yours" } };
    const done = await options.wish(command);
    return done ? { type: "done", number } : { type: "refused", number, refusal: { code: "no-such-thing" } };
  }

  return stored({
    room,
    record,
    tickets: participants.tickets,
    async join(wire, join, asker) {
      const entered = await door(wire, join, asker);
      if (typeof entered === "string") return entered;
      const { line, part, leave } = entered;
      const audience = audiences.of(join.view);
      lines.add(line);
      audience.add(wire, part);
      return {
        async hear(message) {
          if (!line.allowed.take()) line.end("tooMuch");
          else if (message.type === "snapshot") audience.tellAll(wire);
          else line.say(await answer(line, message));
        },
        left() {
          lines.delete(line);
          audience.remove(wire);
          leave();
        },
      };
    },
    refresh: audiences.refresh,
    edited(slides) {
      // A remote names every slide, also those to come.
      const edition = options.edition();
      audiences.sayToStage({ type: "edited", edition, slides });
      const { reached } = roomView(room.session(), plan());
      const seen = slides.filter((slide) => Object.hasOwn(reached, slide));
      if (seen.length > 0) audiences.sayToPhones({ type: "edited", edition, slides: seen });
    },
    dropRemote(remote) {
      for (const line of lines) if (line.remote === remote) line.end("notYours");
    },
    beat: audiences.beat,
    close(why) {
      clearInterval(ticking);
      audiences.close();
      for (const line of lines) line.end(why);
    },
  });
}

function answered(number: number, outcome: Outcome): RoomMessage {
  switch (outcome.kind) {
    case "done":
      return { type: "done", number };
    case "refused":
      return { type: "refused", number, refusal: outcome.refusal };
    case "not-kept":
      return { type: "refused", number, refusal: { code: "not-kept" } };
    default:
      return outcome satisfies never;
  }
}
