import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Names for attendees: random, minted here, and signed, so that they hold after a restart and nowhere else (R1). */
export interface Participants {
  /** A new participant's name in the store, and what it shows when it comes back. */
  readonly mint: () => Participant;
  /** The participant of a printed ticket: the same one however often it is shown. Undefined for no ticket of ours. */
  readonly ofTicket: (ticket: string) => Participant | undefined;
  /** The participant who shows this; undefined if it was not minted for this session. */
  readonly who: (shown: string) => Participant | undefined;
  /** The printed tickets, as people type them. */
  readonly tickets: readonly string[];
}

export interface Participant {
  readonly id: string;
  readonly shown: string;
}

/** Letters without look-alikes and without vowels: nothing that could be a word. */
const letters = "BCDFGHJKMNPQRSTVWXYZ";

/** `key`: the session's secret. `tickets`: those that were printed; none where everyone may come in. */
export function createParticipants(key: string, tickets: readonly string[] = []): Participants {
  const sign = (text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const named = (id: string): Participant => {
    const signature = sign(`participant ${id}`).toString("base64url").slice(0, 22);
    return { id, shown: `${id}.${signature}` };
  };
  const known = new Set(tickets.map(letterOnly));

  return {
    mint: () => named(randomBytes(16).toString("base64url")),
    ofTicket: (ticket) => {
      const read = letterOnly(ticket);
      if (!known.has(read)) return undefined;
      return named(sign(`participant of ${read}`).toString("base64url").slice(0, 22));
    },
    who: (shown) => {
      const [id = ""] = shown.split(".", 1);
      const right = named(id);
      return sameText(right.shown, shown) ? right : undefined;
    },
    tickets,
  };
}

/** As people type them: in capitals or not, with whatever stands between. */
const letterOnly = (ticket: string): string => ticket.toUpperCase().replace(/[^A-Z]/g, "");

/** The first letters of what was signed, for people to type. */
export function spell(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => letters[byte % letters.length]).join("");
}

/** Compares in a time that says nothing about where two texts differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
