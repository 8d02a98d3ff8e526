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

/**
 * So many letters of 19 are 42 bits: a thousand guesses a second, all evening, hit one of a thousand tickets once in
 * eight hundred evenings.
 */
const ticketLength = 10;
const half = ticketLength / 2;

/** `key`: the session's secret. `tickets`: how many were printed; 0 where none are needed. */
export function createParticipants(key: string, tickets = 0): Participants {
  const sign = (text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const named = (id: string): Participant => {
    const signature = sign(`participant ${id}`).toString("base64url").slice(0, 22);
    return { id, shown: `${id}.${signature}` };
  };
  const printed = Array.from({ length: tickets }, (_, index) => spell(sign(`ticket ${index}`), ticketLength));
  const known = new Set(printed);

  return {
    mint: () => named(randomBytes(16).toString("base64url")),
    ofTicket: (ticket) => {
      const read = ticket.toUpperCase().replace(/[^A-Z]/g, "");
      if (!known.has(read)) return undefined;
      return named(sign(`participant of ${read}`).toString("base64url").slice(0, 22));
    },
    who: (shown) => {
      const [id = ""] = shown.split(".", 1);
      const right = named(id);
      return sameText(right.shown, shown) ? right : undefined;
    },
    tickets: printed.map((ticket) => `${ticket.slice(0, half)}-${ticket.slice(half)}`),
  };
}

/** The first letters of what was signed, for people to type. */
export function spell(bytes: Uint8Array, length: number): string {
  return [...bytes.subarray(0, length)].map((byte) => letters[byte % letters.length]).join("");
}

/** Compares in a time that says nothing about where two texts differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
