import { own } from "./own.ts";
import { runOf, type PollState, type Session } from "./session.ts";

/** Whether something is known of a widget that another name would lose. */
export const isKnown = ({ polls, settings }: Session, name: string): boolean =>
  Object.hasOwn(polls, name) || Object.hasOwn(settings, name);

/** The session in which widgets go on under other names; old name -> new. */
export function renameWidgets(session: Session, names: Readonly<Record<string, string>>): Session {
  return {
    ...session,
    polls: { ...withNames(session.polls, names, pollUnder), ...left(session, names) },
    settings: withNames(session.settings, names, (set) => set),
  };
}

function withNames<Value>(
  record: Readonly<Record<string, Value>>,
  names: Readonly<Record<string, string>>,
  moved: (value: Value, before: string) => Value,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record);
  const stay = entries.filter(([name]) => !Object.hasOwn(names, name));
  const move = entries.flatMap(([name, value]) => {
    const now = own(names, name);
    return now === undefined ? [] : [[now, moved(value, name)] as const];
  });
  // What has the name now counts before what had it once.
  return Object.fromEntries([...stay, ...move]);
}

/** Answers lie where they were put: nothing that was acknowledged is moved while it may be overwritten (P3). */
const pollUnder = (state: PollState, before: string): PollState =>
  state.phase === "open" ? { ...state, under: state.under ?? before } : state;

/** A new poll that gets the name of an open one has a later run: their ballots never lie in one box (P2). */
function left({ polls }: Session, names: Readonly<Record<string, string>>): Session["polls"] {
  const taken = new Set(Object.values(names));
  return Object.fromEntries(
    Object.keys(names).flatMap((name) => {
      const state = own(polls, name);
      return state?.phase === "open" && !taken.has(name) ? [[name, runOf(state.run + 1, "ready")]] : [];
    }),
  );
}
