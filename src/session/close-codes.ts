/** Why a connection was ended, by name, the same on both sides (live.md, T5). */
export const closeCodes = {
  /** The server ends; pages try again later. */
  goingAway: 1001,
  /** What the page said could not be read. */
  malformed: 4400,
  /** The page is of another version: it has to be loaded again. */
  otherProtocol: 4406,
  /** The page did not say hello in time. */
  silent: 4408,
} as const;
