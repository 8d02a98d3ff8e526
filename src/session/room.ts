import { boxName, pollBox, type Box } from "./box.ts";
import type { Command } from "./commands.ts";
import { countBox } from "./count.ts";
import { decide } from "./decide.ts";
import type { Decision, Moment } from "./decision.ts";
import type { Event } from "./events.ts";
import { evolve, fold } from "./evolve.ts";
import { createKeeper } from "./keeper.ts";
import type { OwnPart } from "./messages.ts";
import { openBoxes } from "./open-boxes.ts";
import type { Plan } from "./plan.ts";
import { withdrawn } from "./polls/live.ts";
import { wasSeen } from "./rename-slides.ts";
import { isKnown } from "./rename-widgets.ts";
import type { Refusal } from "./refusals.ts";
import type { Session } from "./session.ts";
import { stored, type SessionStore, type Stored, type StoreFailure } from "./store.ts";
import { createTurns, type Alone } from "./turns.ts";
import type { Who } from "./who.ts";

export interface RoomOptions {
  readonly store: SessionStore;
  /** The session's id in the store, where it has been created. */
  readonly id: string;
  /** The plan as it is now: saving the seminar changes it. */
  readonly plan: () => Plan;
  readonly moment: () => Moment;
  /** The session is another one now. */
  readonly changed: (session: Session, event: Event) => void;
}

export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** A ballot could not be kept: it does not count, and may be sent again. */
  | { readonly kind: "not-kept"; readonly failure: StoreFailure };

/** What the author calls things now; old name -> new. */
export interface NewNames {
  readonly slides: ReadonlyMap<string, string>;
  readonly widgets: ReadonlyMap<string, string>;
}

/** A live session with its store: commands in, events out, one after the other. */
export interface Room {
  readonly session: () => Session;
  readonly handle: (command: Command, who: Who) => Promise<Outcome>;
  /** Releases what may be released now (P5); called at most as often as results are told (P8). */
  readonly tick: () => Promise<void>;
  /** Ballots in the boxes of open polls, by poll id: for the views only, which round them. */
  readonly ballots: () => Readonly<Record<string, number>>;
  /** What a participant has sent and may still change. */
  readonly ownPart: (participant: string) => Promise<OwnPart>;
  /** Why the session is not being kept at the moment; undefined while it is. The talk goes on. */
  readonly trouble: () => StoreFailure | undefined;
  /** Slides and widgets have other names since the author saved. What nothing is known of is left out. */
  readonly rename: (names: NewNames) => Promise<void>;
  /** Notes that the server ends properly (K2). */
  readonly rest: () => Promise<void>;
}

/** Takes up a session where its log ends. */
export async function openRoom({ store, id, plan, moment, changed }: RoomOptions): Promise<Stored<Room>> {
  const log = await store.read(id);
  if (!log.ok) return log;
  let session = fold(log.value);
  const keeper = createKeeper(store, id, session.revision);
  const boxes = openBoxes();
  const turns = createTurns();

  const happen = (events: readonly Event[]): void => {
    for (const event of events) {
      session = evolve(session, event);
      changed(session, event);
    }
    boxes.follow(session);
  };
  boxes.follow(session);
  for (const box of boxes.all()) {
    const found = await store.ballots(id, boxName(box));
    if (!found.ok) return found;
    for (const { participant, answer } of found.value) {
      if (answer === withdrawn) boxes.take(box, participant);
      else boxes.put(box, participant);
    }
  }

  async function count(box: Box, last: boolean, after: readonly Event[]): Promise<void> {
    boxes.counted(box);
    const events = await keeper.count(boxName(box), (ballots) => {
      const counting = countBox(session, plan(), box, ballots, last);
      return counting && { events: [counting.event, ...after], ballots: counting.ballots };
    });
    if (keeper.trouble() !== undefined) boxes.again(box);
    happen(events);
  }

  async function carryOut(decision: Exclude<Decision, { kind: "ballot" | "refused" }>): Promise<void> {
    switch (decision.kind) {
      case "events":
        await keeper.append(decision.events);
        return happen(decision.events);
      case "close":
        return count(decision.box, true, decision.events);
      case "end":
        await keeper.finish(decision.event);
        return happen([decision.event]);
      default:
        return decision satisfies never;
    }
  }

  async function handle(command: Command, who: Who, alone: Alone): Promise<Outcome> {
    const decision = decide(session, command, who, plan(), moment());
    switch (decision.kind) {
      case "refused":
        return decision;
      case "ballot": {
        // Handed to the store before anything else is decided: no box is closed between the two.
        const { box, participant, answer } = decision;
        const kept = await store.put(id, boxName(box), participant, answer);
        if (!kept.ok) return { kind: "not-kept", failure: kept.failure };
        if (answer === withdrawn) boxes.take(box, participant);
        else boxes.put(box, participant);
        return { kind: "done" };
      }
      case "events":
      case "close":
      case "end":
        await alone(() => carryOut(decision));
        return { kind: "done" };
      default:
        return decision satisfies never;
    }
  }

  return stored({
    session: () => session,
    handle: (command, who) => turns.enter((alone) => handle(command, who, alone)),
    tick: () =>
      turns.enter((alone) =>
        alone(async () => {
          for (const box of boxes.changed()) await count(box, false, []);
        }),
      ),
    ballots: () => boxes.sizes(),
    ownPart: (participant) => ownPart(store, id, session, participant),
    trouble: () => keeper.trouble(),
    rename: (names) =>
      turns.enter((alone) =>
        alone(async () => {
          const events = renames(session, names);
          if (events.length > 0) await carryOut({ kind: "events", events });
        }),
      ),
    rest: () =>
      turns.enter((alone) => alone(() => carryOut({ kind: "events", events: [{ type: "rested" }] }))),
  });
}

function renames(session: Session, { slides, widgets }: NewNames): readonly Event[] {
  const seen = [...slides].filter(([name]) => wasSeen(session, name));
  const known = [...widgets].filter(([name]) => isKnown(session, name));
  return [
    ...(seen.length === 0 ? [] : [{ type: "slides-renamed", names: Object.fromEntries(seen) } as const]),
    ...(known.length === 0 ? [] : [{ type: "widgets-renamed", names: Object.fromEntries(known) } as const]),
  ];
}

async function ownPart(
  store: SessionStore,
  id: string,
  session: Session,
  participant: string,
): Promise<OwnPart> {
  const found = await store.ballotsOf(id, participant);
  const own = new Map((found.ok ? found.value : []).map(({ box, answer }) => [box, answer]));
  const answers = Object.entries(session.polls).flatMap(([poll, state]) => {
    const answer = own.get(boxName(pollBox(poll, state)));
    return answer === undefined || answer === withdrawn ? [] : [[poll, answer] as const];
  });
  const upvoted = session.questions.filter(
    ({ id: question }) => own.get(boxName({ kind: "question", question })) === true,
  );
  return { answers: Object.fromEntries(answers), upvoted: upvoted.map((question) => question.id) };
}
