import type { LineState, RoomLine } from "../../../src/present/common/room-line.ts";
import type { Command } from "../../../src/session/commands.ts";
import type { Plan } from "../../../src/session/plan.ts";
import { newSession, type Session } from "../../../src/session/session.ts";
import { stageView, type StageView } from "../../../src/session/views/stage-view.ts";
import type { Sent } from "../../../src/widgets/stage.ts";
import { after, decided, presenter, refusal } from "../../session/plans.ts";

/** A line to a fake room whose messages travel only when the test lets them. */
export interface FakeLine extends RoomLine<StageView> {
  /** What the page said reaches the room. */
  readonly up: () => void;
  /** What the room said reaches the page. */
  readonly down: () => Promise<void>;
  /** The line is lost, with everything on it. */
  readonly cut: () => Promise<void>;
  /** The line is back, and with it the room as it is now. */
  readonly join: () => Promise<void>;
}

export interface FakeRoom {
  readonly line: () => FakeLine;
  readonly session: () => Session;
  /** The session becomes another one, as by a device that is not in the test. */
  readonly does: (...commands: readonly Command[]) => void;
  /** The author saves: the plan is another one. */
  readonly save: (plan: Plan) => void;
  /** Everything travels until nothing is under way. */
  readonly quiet: () => Promise<void>;
  readonly said: readonly Command[];
}

/** The session's own rules behind lines that a test holds in its hands; a change is told before its answer. */
export function fakeRoom(first: Plan, start: Session = newSession): FakeRoom {
  let plan = first;
  let session = start;
  const said: Command[] = [];
  const lines = new Set<{ readonly hear: (view: StageView) => void }>();
  const view = () => stageView(session, plan, { joined: 40, connected: 38, ballots: {} });
  const happen = (next: Session): void => {
    session = next;
    for (const { hear } of lines) hear(view());
  };
  const all: FakeLine[] = [];

  function openLine(): FakeLine {
    let state: LineState = "joining";
    let known: StageView | undefined;
    let upward: { readonly command: Command; readonly settle: (sent: Sent) => void }[] = [];
    let downward: (() => void)[] = [];
    const unsettled = new Set<(sent: Sent) => void>();
    const listeners = new Set<() => void>();
    const tell = (): void => listeners.forEach((listener) => listener());
    const ear = {
      hear: (told: StageView) => {
        downward.push(() => {
          known = told;
          tell();
        });
      },
    };
    const line: FakeLine = {
      state: () => state,
      whoIsAway: () => "room",
      view: () => known,
      own: () => ({ answers: {}, upvoted: [] }),
      now: () => 0,
      participant: () => undefined,
      show: () => {},
      close: () => {},
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send: (command) =>
        new Promise((settle) => {
          if (state !== "here") return settle({ kind: "away" });
          unsettled.add(settle);
          upward.push({ command: command as Command, settle });
        }),
      up() {
        const arriving = upward;
        upward = [];
        for (const { command, settle } of arriving) {
          said.push(command);
          const code = refusal(decided(session, command, presenter, plan));
          if (code === undefined) happen(after(session, command));
          downward.push(() => {
            unsettled.delete(settle);
            settle(code === undefined ? { kind: "done" } : { kind: "refused", refusal: { code } });
          });
        }
      },
      async down() {
        const arriving = downward;
        downward = [];
        for (const arrive of arriving) {
          arrive();
          await Promise.resolve();
        }
        await Promise.resolve();
      },
      async cut() {
        state = "away";
        lines.delete(ear);
        upward = [];
        downward = [];
        for (const settle of unsettled) settle({ kind: "away" });
        unsettled.clear();
        tell();
        await Promise.resolve();
        await Promise.resolve();
      },
      async join() {
        state = "here";
        lines.add(ear);
        known = view();
        tell();
        await Promise.resolve();
      },
    };
    all.push(line);
    return line;
  }

  return {
    line: openLine,
    session: () => session,
    does: (...commands) => happen(after(session, ...commands)),
    save(next) {
      plan = next;
      happen(session);
    },
    said,
    async quiet() {
      // More rounds than any test needs to come to rest.
      for (let round = 0; round < 12; round += 1) {
        for (const line of all) line.up();
        for (const line of all) await line.down();
      }
    },
  };
}
