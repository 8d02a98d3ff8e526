import type { PresenterCommand } from "../../session/commands.ts";
import { own } from "../../session/own.ts";
import type { RefusalCode } from "../../session/refusals.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import type { Sent } from "../../widgets/stage.ts";
import { isPosition, type Position } from "./channel.ts";
import type { Port } from "./port.ts";
import type { RoomLine } from "./room-line.ts";

/** Once everything is answered, the room's own word must have come within this time, ms; then what is known counts. */
const patience = 1000;

/** What a page that drives the seminar can do by itself. */
export interface Cockpit {
  readonly here: () => Position;
  /** One step on, by the page's own slides, with the wall uncovered; nothing at the end. */
  readonly next: () => void;
  readonly back: () => void;
  readonly show: (position: Position) => void;
  /** True where the seminar may begin at the page's own place, as long as nobody has moved: its address names one. */
  readonly begins: boolean;
  /** The polls on a slide, by id. */
  readonly polls: (slide: string) => readonly string[];
  /** Says that the room is away while a poll here has not come to its end; the next press goes on all the same. */
  readonly pollWaits: () => void;
}

/** Moves a page together with the room. */
export interface Pilot {
  /** One press of a clicker. */
  readonly next: () => void;
  readonly back: () => void;
  /** The page has gone somewhere or was covered by itself: the room is told. What the pilot did itself is not told. */
  readonly moved: () => void;
  /** The author saved: a slide that the room is on may have come to this page only now. */
  readonly saved: () => void;
  /** Whether *next* would step a poll, as far as this page knows. */
  readonly atPoll: () => boolean;
}

/** Another window's word that the room knows of this place. */
interface Relayed {
  readonly told: true;
}

type Told = Extract<PresenterCommand, { type: "next" | "previous" | "go" | "cover" }>;

/**
 * The room is the authority, and a press is seen at once all the same: where no poll can have its turn, the page moves
 * by itself and tells the room, and goes where the room is once everything it said is answered. Where a poll may
 * have its turn the room is asked. Without the room the page works on; then its place is told to the other windows
 * of this browser by `others`, and to the room on return (live.md, R3, T3).
 */
export function createPilot(line: RoomLine<StageView>, page: Cockpit, others: Port): Pilot {
  /** What was said and is not answered. */
  let waiting = 0;
  /** The room's turn once it has done everything that was said, at the least. */
  let expected = 0;
  /** The room's turn that the page has followed last; undefined before the first time. */
  let followed: number | undefined;
  /** The page has moved and the room does not know. */
  let alone = false;
  let moving = false;
  /** The room is on a slide that this page does not have. */
  let missing = false;
  /** The slide with a poll where a press has already said that the room is away. */
  let warned: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = page.here();

  const reached = (): StageView | undefined => (line.state() === "here" ? line.view() : undefined);

  function move(how: () => void): void {
    moving = true;
    try {
      how();
    } finally {
      moving = false;
      last = page.here();
    }
  }

  function say(command: Told): void {
    waiting += 1;
    void hearAnswer(command);
  }

  async function hearAnswer(command: Told): Promise<void> {
    const answer = await line.send(command);
    waiting -= 1;
    // Nobody knows whether a lost press was done: what the page shows is told on return, no press is repeated. The
    // other windows, which would have heard of it from the room, hear of it now.
    if (answer.kind === "away" && (command.type === "cover" || isAhead())) tellOthers();
    if (answer.kind === "refused" && answer.refusal.code !== "overtaken") expected = 0;
    // A press at the end goes nowhere, but whoever presses wants the wall to be seen.
    const { cover } = page.here();
    if (isAt(answer, "at-end") && line.view()?.cover !== cover) say({ type: "cover", cover });
    settle();
  }

  function isAhead(): boolean {
    const position = line.view()?.position;
    const here = page.here();
    return position === undefined || position.slide !== here.slide || position.step !== here.step;
  }

  function tellOthers(): void {
    alone = true;
    others.post(page.here());
  }

  /** Tells the room for every window: one that comes back later would only take it back from where it has gone since. */
  function tellForAll(before: Position): void {
    tell(before);
    others.post({ ...page.here(), told: true } satisfies Position & Relayed);
  }

  /** Tells the room where the page is; `before` is where the room is believed to be. */
  function tell(before: Position): void {
    const { slide, step, cover } = page.here();
    if (slide !== before.slide || step !== before.step) {
      expected = turn() + 1;
      say({ type: "go", slide, step, ...(cover === "none" ? {} : { cover }) });
    } else if (cover !== before.cover) say({ type: "cover", cover });
  }

  const turn = (): number => Math.max(expected, line.view()?.turn ?? 0);

  function press(type: "next" | "previous"): void {
    const room = reached();
    const before = page.here();
    const wasTurn = turn();
    if (room !== undefined && type === "next" && asks(room, before.slide)) {
      if (before.cover !== "none") move(() => page.show({ ...before, cover: "none" }));
      expected = wasTurn + 1;
      return say({ type, turn: wasTurn });
    }
    if (room === undefined && type === "next" && waits(before.slide)) {
      warned = before.slide;
      return page.pollWaits();
    }
    move(type === "next" ? page.next : page.back);
    const { slide, step, cover } = page.here();
    const same = slide === before.slide && step === before.step;
    if (same && cover === before.cover) return;
    if (room === undefined) return tellOthers();
    if (same) return say({ type: "cover", cover });
    expected = wasTurn + 1;
    say({ type, turn: wasTurn });
  }

  function asks(room: StageView, slide: string): boolean {
    const known = Object.hasOwn(room.reached, slide);
    return page.polls(slide).some((id) => !known || Object.hasOwn(room.polls, id));
  }

  /** Whether a poll on the slide may still be run, and nobody was told that this has to wait. */
  function waits(slide: string): boolean {
    const polls = line.view()?.polls ?? {};
    return slide !== warned && page.polls(slide).some((id) => own(polls, id)?.phase !== "shown");
  }

  function settle(): void {
    const room = reached();
    if (room === undefined) return;
    warned = undefined;
    if (waiting > 0) return;
    if (alone) {
      alone = false;
      followed = room.turn;
      return tellForAll({ ...room.position, cover: room.cover });
    }
    clearTimeout(timer);
    if (room.turn >= expected) return follow(room);
    timer = setTimeout(() => {
      expected = 0;
      settle();
    }, patience);
  }

  function follow(room: StageView): void {
    expected = 0;
    const here = page.here();
    if (page.begins && followed === undefined && room.movedAt === undefined && isAhead()) {
      followed = room.turn;
      return tell({ ...room.position, cover: room.cover });
    }
    // A place that is another without a turn comes from the author's saving: the page has its own way to keep to its slide.
    const place = room.turn === followed && !missing ? here : room.position;
    followed = room.turn;
    const to = { slide: place.slide, step: place.step, cover: room.cover };
    if (!isSame(to, here)) move(() => page.show(to));
    missing = place !== here && isAhead();
  }

  line.subscribe(settle);
  others.listen((position) => {
    if (!isPosition(position)) return;
    const before = page.here();
    if (isRelayed(position)) {
      if (isSame(position, before)) alone = false;
      return;
    }
    move(() => page.show(position));
    if (reached() === undefined) alone = true;
    else tellForAll(before);
  });
  settle();

  return {
    next: () => press("next"),
    back: () => press("previous"),
    moved() {
      if (moving) return;
      const before = last;
      last = page.here();
      if (reached() === undefined) tellOthers();
      else tell(before);
    },
    saved() {
      if (missing) settle();
    },
    atPoll() {
      const room = reached();
      return room !== undefined && asks(room, page.here().slide);
    },
  };
}

const isRelayed = (message: object): message is Relayed => "told" in message;

function isSame(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.step === b.step && a.cover === b.cover;
}

function isAt(answer: Sent, code: RefusalCode): boolean {
  return answer.kind === "refused" && answer.refusal.code === code;
}
