import { createHmac } from "node:crypto";
import { spell } from "./participants.ts";

/**
 * So many letters of 19 are 42 bits: a thousand guesses a second, all evening, hit one of a thousand tickets once in
 * eight hundred evenings.
 */
const length = 10;
const half = length / 2;

/**
 * Tickets for a seminar, as they are printed. They are the same for every session, so that they can be printed the day
 * before: `secret` is the machine's, not the session's.
 */
export function printTickets(secret: string, deck: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const letters = spell(createHmac("sha256", secret).update(`ticket ${index} of ${deck}`).digest(), length);
    return `${letters.slice(0, half)}-${letters.slice(half)}`;
  });
}
