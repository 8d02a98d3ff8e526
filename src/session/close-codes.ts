/** Why a connection was ended, by name, the same on both sides (live.md, T5). */
export const closeCodes = {
  /** The server ends, or the room goes on with another session: pages come back. */
  goingAway: 1001,
  /** What the page said could not be read. */
  malformed: 4400,
  /** This place needs a role that the connection does not have (R1). */
  notYours: 4403,
  /** There is no room of this code at the moment. */
  noRoom: 4404,
  /** The page is of another version: it has to be loaded again. */
  otherProtocol: 4406,
  /** The page did not say hello in time. */
  silent: 4408,
  /** This participant went on in another window: two are open at most (R5). */
  elsewhere: 4409,
  /** The seminar was ended. */
  ended: 4410,
  /** The page could not take what was sent to it, or sent more than anybody types (R5). */
  tooSlow: 4413,
  tooMuch: 4429,
  /** The presenter locked the room (R7). */
  locked: 4423,
  /** This room asks for one of the printed tickets (R7). */
  ticket: 4428,
  /** The room has no more seats, or too many come in at once (R5, R7). */
  full: 4503,
} as const;

export type CloseName = keyof typeof closeCodes;

/** A close code's name; undefined for one that is not ours, such as 1006 of a line that broke. */
export function closeName(code: number): CloseName | undefined {
  const found = Object.entries(closeCodes).find(([, value]) => value === code)?.[0];
  return found === undefined ? undefined : (found as CloseName);
}
