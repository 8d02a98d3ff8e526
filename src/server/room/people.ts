import { createBucket, type Bucket } from "./bucket.ts";
import type { Limits } from "./limits.ts";
import type { Line } from "./line.ts";

/** Who takes part in a room, as far as limits and counts need it. Nothing here knows an address (P6). */
export interface People {
  /** Whether there is a seat for one more connection, and for a participant who is new. */
  readonly full: (isNew: boolean) => boolean;
  /** The bucket that all connections of a participant share. */
  readonly allowed: (participant: string) => Bucket;
  /** Lets a connection in; the participant's oldest one goes where there are too many. */
  readonly enter: (participant: string, line: Ending, isNew: boolean) => void;
  readonly leave: (participant: string, line: Ending) => void;
  /** How many have ever come in, once each: those before a crash as well, whether they are back or not. */
  readonly joined: () => number;
  readonly connected: () => number;
  /** How many came for the first time in the last ten seconds, where that is a sudden jump (R7). */
  readonly jump: () => number | undefined;
}

/** All that is asked of a connection here. */
type Ending = Pick<Line, "end">;

interface Person {
  readonly lines: Set<Ending>;
  readonly allowed: Bucket;
  entered: boolean;
}

/** What is looked back at for a jump, ms, and from how many people on it is one: fewer come in pairs and rows. */
const lookBack = 10_000;
const suddenly = 20;

/** `before`: how many had joined when the room was taken up; they show what they were given then, and are not new. */
export function createPeople(limits: Limits, now: () => number, before = 0): People {
  const people = new Map<string, Person>();
  const newcomers = createBucket(limits.newcomers, now);
  let came: readonly number[] = [];
  let newSince = 0;
  let seen = 0;
  let lines = 0;
  let present = 0;

  const personOf = (participant: string): Person => {
    const known = people.get(participant);
    if (known !== undefined) return known;
    const person = { lines: new Set<Ending>(), allowed: createBucket(limits.attendee, now), entered: false };
    people.set(participant, person);
    return person;
  };
  /** They came in order: while the first is recent, all are. */
  const recent = (): readonly number[] => {
    const since = now() - lookBack;
    return (came[0] ?? since) > since ? came : came.filter((at) => at > since);
  };

  return {
    full: (isNew) =>
      lines >= limits.attendees || (isNew && (people.size >= limits.participants || !newcomers.take())),
    allowed: (participant) => personOf(participant).allowed,
    enter(participant, line, isNew) {
      const person = personOf(participant);
      if (!person.entered) {
        person.entered = true;
        seen += 1;
        if (isNew) newSince += 1;
      }
      if (isNew) came = [...recent(), now()];
      const [oldest] = person.lines;
      if (oldest !== undefined && person.lines.size >= limits.connections) {
        person.lines.delete(oldest);
        lines -= 1;
        oldest.end("elsewhere");
      }
      person.lines.add(line);
      lines += 1;
      if (person.lines.size === 1) present += 1;
    },
    leave(participant, line) {
      const open = people.get(participant)?.lines;
      if (open?.delete(line) !== true) return;
      lines -= 1;
      if (open.size === 0) present -= 1;
    },
    // Who joined in the last moment before a crash may not be in `before`, and counts once that shows.
    joined: () => Math.max(seen, before + newSince),
    connected: () => present,
    jump: () => {
      came = recent();
      return came.length >= suddenly ? came.length : undefined;
    },
  };
}
