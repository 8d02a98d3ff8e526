import type { PresenterCommand } from "../commands.ts";
import { already, happens, refused, type Decision } from "../decision.ts";
import type { Plan } from "../plan.ts";
import type { Session } from "../session.ts";
import { findRun } from "./run.ts";

/** The presenter has read texts of a closed poll: they may be seen, or not (P7). Both can be taken back. */
export function moderate(
  session: Session,
  command: Extract<PresenterCommand, { type: "review" }>,
  plan: Plan,
): Decision {
  const found = findRun(session, command, plan);
  if (!found.ok) return refused(found.code, command.poll);
  const { poll, state } = found;
  const wanted = command.approve ? "approved" : "rejected";
  const texts = [...new Set(command.texts)].toSorted((a, b) => a - b);
  if (texts.length === 0 || texts.some((index) => state.texts[index] === undefined))
    return refused("no-such-text", poll.id);
  const news = texts.filter((index) => state.texts[index]?.verdict !== wanted);
  if (news.length === 0) return already;
  return happens({
    type: "texts-reviewed",
    poll: poll.id,
    run: state.run,
    texts: news,
    approve: command.approve,
  });
}
