import { mayJoin } from "../../session/decide.ts";
import type { CloseName } from "../../session/close-codes.ts";
import type { Join, OwnPart } from "../../session/messages.ts";
import type { Session } from "../../session/session.ts";
import type { Who } from "../../session/who.ts";
import type { Asker } from "../roles/asker.ts";
import type { Part } from "./audience.ts";
import { createBucket } from "./bucket.ts";
import type { Limits } from "./limits.ts";
import { createLine, type Line } from "./line.ts";
import type { Participant, Participants } from "./participants.ts";
import type { People } from "./people.ts";
import type { Wire } from "./wire.ts";

export interface DoorOptions {
  readonly session: () => Session;
  readonly ownPart: (participant: string) => Promise<OwnPart>;
  readonly participants: Participants;
  readonly people: People;
  readonly limits: Limits;
  readonly now: () => number;
}

/** A page that was let in. */
export interface Entered {
  readonly line: Line;
  /** What its first snapshot says to it alone. */
  readonly part: Part | undefined;
  readonly leave: () => void;
}

/**
 * Lets pages in, or says why not. What a page may be was settled when it connected (R1); what it says only chooses
 * among that.
 */
export function createDoor(
  options: DoorOptions,
): (wire: Wire, join: Join, asker: Asker) => Promise<Entered | CloseName> {
  const { session, participants, people, limits, now } = options;

  return async (wire, join, asker) =>
    join.view === "attendee" ? await attend(wire, join) : onStage(wire, join, asker);

  /** The presenter's own pages: their seats are kept, however full the room is (R5). */
  function onStage(wire: Wire, { view }: Join, { role, remote }: Asker): Entered | CloseName {
    if (role === "anyone" || (role === "remote" && view !== "remote")) return "notYours";
    const who: Who = { role };
    const allowed = createBucket(limits.presenter, now);
    return { line: createLine(wire, who, remote, allowed), part: undefined, leave: () => {} };
  }

  async function attend(wire: Wire, { participant, ticket }: Join): Promise<Entered | CloseName> {
    const known = participant === undefined ? undefined : participants.who(participant);
    const refusal = mayJoin(session(), known !== undefined);
    if (refusal !== undefined) return refusal.code === "ended" ? "ended" : "locked";
    const person = known ?? newcomer(ticket);
    if (person === undefined) return "ticket";
    if (people.full(known === undefined)) return "full";
    const { id, shown } = person;
    const line = createLine(wire, { role: "attendee", participant: id }, undefined, people.allowed(id));
    people.enter(id, line, known === undefined);
    const own = await options.ownPart(id);
    return { line, part: { participant: shown, own }, leave: () => people.leave(id, line) };
  }

  function newcomer(ticket: string | undefined): Participant | undefined {
    if (participants.tickets.length === 0) return participants.mint();
    return ticket === undefined ? undefined : participants.ofTicket(ticket);
  }
}
