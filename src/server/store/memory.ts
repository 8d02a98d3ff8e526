import type { Ballot } from "../../session/count.ts";
import type { Event } from "../../session/events.ts";
import type { Json } from "../../session/json.ts";
import { failed, stored, type SessionRecord, type SessionStore, type Stored } from "../../session/store.ts";
import { createFollowers } from "./followers.ts";

interface Kept {
  readonly record: SessionRecord;
  readonly log: Event[];
  /** By box, then by participant. */
  readonly boxes: Map<string, Map<string, Ballot>>;
  ended: boolean;
}

/** A store that forgets everything when the program ends: for tests, and for a machine that cannot keep anything. */
export function openMemoryStore(): SessionStore {
  const sessions = new Map<string, Kept>();
  const { follow, tell } = createFollowers();
  let closed = false;

  const at = <Value>(id: string, work: (kept: Kept) => Stored<Value>): Promise<Stored<Value>> => {
    const kept = sessions.get(id);
    if (closed) return Promise.resolve(failed("closed", "the store was closed"));
    try {
      return Promise.resolve(kept ? work(kept) : failed("no-such-session", id));
    } catch (error) {
      return Promise.resolve(failed("failed", String(error)));
    }
  };
  const append = ({ record, log }: Kept, after: number, events: readonly Event[]): Stored<void> => {
    if (log.length !== after) return failed("conflict", `${log.length} events, not ${after}`);
    log.push(...events);
    tell(record.id, after, events);
    return stored(undefined);
  };
  const inBox = ({ boxes }: Kept, box: string): readonly Ballot[] =>
    [...(boxes.get(box)?.values() ?? [])].toSorted(byParticipant);

  return {
    create: (record) => {
      if (closed) return Promise.resolve(failed("closed", "the store was closed"));
      if (sessions.has(record.id)) return Promise.resolve(failed("exists", record.id));
      sessions.set(record.id, { record, log: [], boxes: new Map(), ended: false });
      return Promise.resolve(stored(undefined));
    },
    list: () =>
      Promise.resolve(
        closed
          ? failed("closed", "the store was closed")
          : stored(
              [...sessions.values()]
                .map(({ record, log, ended }) => ({ ...record, revision: log.length, ended }))
                .toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1)),
            ),
      ),
    read: (id, from = 0) => at(id, ({ log }) => stored(log.slice(from))),
    append: (id, after, events) => at(id, (kept) => append(kept, after, events)),
    follow,
    put: (id, box, participant, answer: Json) =>
      at(id, ({ boxes }) => {
        const ballots = boxes.get(box) ?? new Map<string, Ballot>();
        boxes.set(box, ballots);
        ballots.set(participant, { participant, answer, counted: ballots.get(participant)?.counted });
        return stored(undefined);
      }),
    ballots: (id, box) => at(id, (kept) => stored(inBox(kept, box))),
    ballotsOf: (id, participant) =>
      at(id, ({ boxes }) =>
        stored(
          [...boxes]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .flatMap(([box, ballots]) => {
              const ballot = ballots.get(participant);
              return ballot === undefined ? [] : [{ box, answer: ballot.answer }];
            }),
        ),
      ),
    count: (id, after, box, count) =>
      at(id, (kept) => {
        if (kept.log.length !== after) return failed("conflict", `${kept.log.length} events, not ${after}`);
        const ballots = inBox(kept, box);
        const tallied = count(ballots);
        if (tallied === undefined) return stored(undefined);
        append(kept, after, tallied.events);
        if (tallied.ballots === "emptied") kept.boxes.delete(box);
        if (tallied.ballots === "counted") {
          const counted = ballots.map((ballot) => ({ ...ballot, counted: ballot.answer }));
          kept.boxes.set(box, new Map(counted.map((ballot) => [ballot.participant, ballot])));
        }
        return stored(tallied);
      }),
    finish: (id, after, event) =>
      at(id, (kept) => {
        const appended = append(kept, after, [event]);
        if (!appended.ok) return appended;
        kept.boxes.clear();
        kept.ended = true;
        return appended;
      }),
    remove: (id) =>
      at(id, ({ record, log, boxes }) => {
        sessions.delete(id);
        const ballots = [...boxes.values()].reduce((sum, box) => sum + box.size, 0);
        return stored({ session: id, deck: record.deck, events: log.length, ballots });
      }),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

function byParticipant(a: Ballot, b: Ballot): number {
  return a.participant < b.participant ? -1 : 1;
}
