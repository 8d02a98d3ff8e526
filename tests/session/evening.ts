import * as fc from "fast-check";
import { openMemoryStore } from "../../src/server/store/memory.ts";
import type { Command } from "../../src/session/commands.ts";
import type { Event } from "../../src/session/events.ts";
import type { Json } from "../../src/session/json.ts";
import type { Plan, PlannedPoll } from "../../src/session/plan.ts";
import { withdrawn } from "../../src/session/polls/live.ts";
import { openRoom, type Room } from "../../src/session/room.ts";
import { pollState, type Session } from "../../src/session/session.ts";
import type { SessionStore } from "../../src/session/store.ts";
import { presenterView, type PresenterView } from "../../src/session/views/presenter-view.ts";
import { roomView, type RoomView } from "../../src/session/views/room-view.ts";
import { stageView, type StageView } from "../../src/session/views/stage-view.ts";
import type { Who } from "../../src/session/who.ts";

/** Slides, polls, widgets, answers and texts are marker words that can be looked for in everything that leaves. */
const common = { step: 0, mayDecline: true, moderated: true, floor: 3, about: "knowledge" } as const;
const polls: readonly PlannedPoll[] = [
  {
    ...common,
    id: "SLIDE-1-me",
    slide: "SLIDE-1",
    kind: "choice",
    settings: { options: ["a", "b", "c"], other: true },
    about: "me",
    floor: 5,
  },
  {
    ...common,
    id: "SLIDE-1-check",
    slide: "SLIDE-1",
    kind: "choice",
    settings: { options: ["a", "b", "c"], other: false },
    correct: "CORRECT",
  },
  { ...common, id: "SLIDE-2-text", slide: "SLIDE-2", kind: "text", settings: {}, about: "me", floor: 5 },
  { ...common, id: "SLIDE-3-scale", slide: "SLIDE-3", kind: "scale", settings: { from: 1, to: 4 }, floor: 4 },
];
export const marked: Plan = {
  deckId: "deck",
  slideIds: ["SLIDE-0", "SLIDE-1", "SLIDE-2", "SLIDE-3", "SLIDE-4"],
  steps: { "SLIDE-0": 1, "SLIDE-3": 1 },
  polls,
  widgets: [0, 4].map((at) => ({
    id: `SLIDE-${at}-curve`,
    slide: `SLIDE-${at}`,
    settings: { touch: { kind: "range", from: 0, to: 1 } },
  })),
  ahead: false,
  moderateQuestions: true,
};

/** One thing that happens on an evening; several votes come at once, so that they meet what the presenter does. */
export type Act =
  | { readonly kind: "presenter"; readonly act: number; readonly pick: number }
  | {
      readonly kind: "votes";
      readonly votes: readonly (readonly [person: number, pick: number])[];
      readonly closing: boolean;
    }
  | { readonly kind: "pace" | "upvote" | "ask"; readonly person: number; readonly pick: number }
  | { readonly kind: "tick" | "restart" };

const people = fc.nat({ max: 13 });
const pick = fc.nat({ max: 9 });
export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant("presenter" as const), act: fc.nat({ max: 13 }), pick }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant("votes" as const),
        votes: fc.array(fc.tuple(people, pick), { minLength: 1, maxLength: 9 }),
        closing: fc.nat({ max: 5 }).map((one) => one === 0),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom("pace" as const, "upvote" as const, "ask" as const),
        person: people,
        pick,
      }),
    },
    { weight: 4, arbitrary: fc.constant({ kind: "tick" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "restart" as const }) },
  ),
  { minLength: 40, maxLength: 160, size: "max" },
);

/** Everything that was sent after one act, with the ballots that really were there. */
export interface Told {
  readonly room: RoomView;
  readonly stage: StageView;
  readonly presenter: PresenterView;
  readonly log: readonly Event[];
  /** By poll and run, then by participant; and the signals by round. */
  readonly ballots: ReadonlyMap<string, ReadonlyMap<string, Json>>;
}

export interface Evening {
  readonly told: readonly Told[];
  readonly session: Session;
  readonly log: readonly Event[];
  readonly store: SessionStore;
}

const presenter: Who = { role: "presenter" };
const attendee = (person: number): Who => ({ role: "attendee", participant: `PERSON-${person}` });

/** Plays an evening from beginning to end, in one room or in many that take up where the last one stopped. */
export async function play(script: readonly Act[]): Promise<Evening> {
  const store = openMemoryStore();
  await store.create({ id: "s", deck: "deck", startedAt: 0, key: "k" });
  let ids = 0;
  const start = async (): Promise<Room> => {
    const opened = await openRoom({
      store,
      id: "s",
      plan: () => marked,
      moment: () => ({ now: 0, id: `q${(ids += 1)}` }),
      changed: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.failure.detail);
    return opened.value;
  };
  let room = await start();
  const ballots = new Map<string, ReadonlyMap<string, Json>>();
  const told: Told[] = [];

  const send = async (person: number, box: string, command: Command, answer: Json): Promise<void> => {
    const outcome = await room.handle(command, attendee(person));
    if (outcome.kind !== "done") return;
    const now = new Map([...(ballots.get(box) ?? []), [`PERSON-${person}`, answer]]);
    if (answer === withdrawn) now.delete(`PERSON-${person}`);
    ballots.set(box, now);
  };

  for (const act of script) {
    const session = room.session();
    switch (act.kind) {
      case "presenter":
        await room.handle(command(session, act.act, act.pick), presenter);
        break;
      case "votes": {
        const all = polls.filter(({ id }) => pollState(session, id).phase === "open");
        const open = all[(act.votes[0]?.[1] ?? 0) % Math.max(1, all.length)];
        if (open === undefined) break;
        const { run } = pollState(session, open.id);
        const votes = act.votes.map(([person, one]) => {
          const { command: vote, answer } = voteOf(open, run, person, one);
          return send(person, `${open.id} ${run}`, vote, answer);
        });
        const close = act.closing ? room.handle({ type: "close", poll: open.id, run }, presenter) : undefined;
        await Promise.all([...votes, close, act.closing ? room.tick() : undefined]);
        break;
      }
      case "pace": {
        const signal = (["slower", "fine", "lost"] as const)[act.pick % 3] ?? "fine";
        await send(act.person, `pace ${session.pace.round}`, { type: "pace", signal }, signal);
        break;
      }
      case "upvote": {
        const question = session.questions[act.pick % Math.max(1, session.questions.length)]?.id ?? "none";
        await room.handle({ type: "upvote", question, on: act.pick < 7 }, attendee(act.person));
        break;
      }
      case "ask":
        await room.handle({ type: "ask", text: `question TEXT-q${ids} end` }, attendee(act.person));
        break;
      case "tick":
        await room.tick();
        break;
      case "restart":
        room = await start();
        break;
      default:
        act satisfies never;
    }
    told.push(await tell(room, store, ballots));
  }
  const log = await store.read("s");
  return { told, session: room.session(), log: log.ok ? log.value : [], store };
}

async function tell(
  room: Room,
  store: SessionStore,
  ballots: ReadonlyMap<string, ReadonlyMap<string, Json>>,
): Promise<Told> {
  const session = room.session();
  const presence = { joined: 14, connected: 14, ballots: room.ballots() };
  const log = await store.read("s");
  return {
    room: roomView(session, marked),
    stage: stageView(session, marked, presence),
    presenter: presenterView(session, marked, presence),
    log: log.ok ? log.value : [],
    ballots: new Map(ballots),
  };
}

function voteOf(
  poll: PlannedPoll,
  run: number,
  person: number,
  one: number,
): { command: Command; answer: Json } {
  if (one === 8) return { command: { type: "withdraw", poll: poll.id, run }, answer: withdrawn };
  if (one === 9) return { command: { type: "decline", poll: poll.id, run }, answer: "declined" };
  const answer =
    poll.kind === "text" ? `TEXT-${person}-${one}x` : poll.kind === "scale" ? 1 + (one % 4) : one % 3;
  return { command: { type: "vote", poll: poll.id, run, answer }, answer };
}

/** What the presenter does: mostly the clicker, and everything else now and then. */
function command(session: Session, act: number, pick: number): Command {
  const { turn } = session;
  const poll = polls[pick % polls.length]?.id ?? "";
  const { run, texts } = pollState(session, poll);
  const question = session.questions[pick % Math.max(1, session.questions.length)]?.id ?? "none";
  const all: readonly Command[] = [
    { type: "previous", turn },
    { type: "go", slide: `SLIDE-${pick % 5}`, step: pick },
    { type: "ask-again", poll, run },
    { type: "show-live", poll, run, on: pick % 2 === 0 },
    { type: "review", poll, run, texts: [pick % Math.max(1, texts.length)], approve: pick > 2 },
    { type: "review-question", question, verdict: pick > 3 ? "approved" : "rejected" },
    { type: "set", widget: `SLIDE-${pick % 5}-curve`, change: { touch: pick / 9 } },
    { type: "hands", poll, run, counts: [pick, 1, 2] },
    pick === 9 ? { type: "note-pace", round: session.pace.round } : { type: "open", poll, run },
  ];
  return all[act] ?? { type: "next", turn };
}

/** Which events the log holds so far, for questions that a test asks of it. */
export function happened(log: readonly Event[], type: Event["type"], poll: string, run: number): boolean {
  return log.some(
    (event) => event.type === type && "poll" in event && event.poll === poll && event.run === run,
  );
}
