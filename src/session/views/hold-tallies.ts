import type { PresenterView } from "./presenter-view.ts";
import type { PollView, RoomView } from "./room-view.ts";
import type { StageView } from "./stage-view.ts";
import { own } from "../own.ts";

type AnyView = RoomView | StageView | PresenterView;

/**
 * The view as it is now with the counts that were told last: what happens in the room is told at once, counts only so
 * often (P8). A result that is told for the first time, or stands, is no count that grows. The very same view where no
 * count is to be held.
 */
export function holdTallies<View extends AnyView>(now: View, told: View): View {
  const open = (poll: string): boolean => {
    const [here, before] = [own(now.polls, poll), own(told.polls, poll)];
    return here?.phase === "open" && before?.phase === "open" && here.run === before.run;
  };
  const held = {
    polls: mapped(now.polls, (poll, view) => (open(poll) ? heldPoll(view, own(told.polls, poll)) : view)),
    questions: mapped(now.questions, (id, question) => heldQuestion(question, own(told.questions, id))),
    ...("results" in now && "results" in told ? heldStage(now, told, open) : {}),
  };
  const entries: Readonly<Record<string, unknown>> = { ...now };
  return Object.entries(held).every(([name, value]) => entries[name] === value) ? now : { ...now, ...held };
}

function heldQuestion<Asked extends { readonly upvotes: number }>(
  now: Asked,
  told: Asked | undefined,
): Asked {
  return told === undefined || told.upvotes === now.upvotes ? now : { ...now, upvotes: told.upvotes };
}

function heldPoll(now: PollView, told: PollView | undefined): PollView {
  if (now.release === told?.release) return now;
  const { release: _now, ...view } = now;
  return told?.release === undefined ? view : { ...view, release: told.release };
}

function heldStage(
  now: StageView | PresenterView,
  told: StageView | PresenterView,
  open: (poll: string) => boolean,
) {
  return {
    joined: told.joined,
    connected: told.connected,
    newcomers: told.newcomers,
    results: mapped(now.results, (poll, result) =>
      open(poll) ? (own(told.results, poll) ?? result) : result,
    ),
    pace: now.pace.round === told.pace.round ? told.pace : now.pace,
    ...("inbox" in now && "inbox" in told
      ? {
          inbox: mapped(now.inbox, (id, question) => heldQuestion(question, own(told.inbox, id))),
        }
      : {}),
  };
}

/** The very same record where everything in it stays as it is. */
function mapped<Value>(
  record: Readonly<Record<string, Value>>,
  map: (name: string, value: Value) => Value,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record).map(([name, value]) => [name, map(name, value)] as const);
  return entries.every(([name, value]) => record[name] === value) ? record : Object.fromEntries(entries);
}
