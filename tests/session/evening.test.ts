import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/session/json.ts";
import { changedBallots } from "../../src/session/polls/live.ts";
import type { Release } from "../../src/session/polls/release.ts";
import { fold } from "../../src/session/evolve.ts";
import { pollState } from "../../src/session/session.ts";
import { acts, happened, marked, play, type Told } from "./evening.ts";

const runs = { numRuns: 150, seed: 42 };
const everyEvening = (holds: (evening: Awaited<ReturnType<typeof play>>) => void | Promise<void>) =>
  fc.assert(
    fc.asyncProperty(acts, async (script) => holds(await play(script))),
    runs,
  );

/** What a sequence of tellings said that was new, with the ballots that were there. */
function news(told: readonly Told[], box: string, release: (one: Told) => Release | undefined) {
  const found: { readonly release: Release; readonly ballots: ReadonlyMap<string, Json> }[] = [];
  for (const one of told) {
    const now = release(one);
    if (now === undefined) continue;
    // That a few more came is said without counting them.
    const last = found.at(-1)?.release;
    const same =
      last !== undefined && JSON.stringify({ ...last, more: 0 }) === JSON.stringify({ ...now, more: 0 });
    if (!same) found.push({ release: now, ballots: one.ballots.get(box) ?? new Map() });
  }
  return found;
}

describe("any evening", () => {
  it("a fold of the log equals the live session, and folding is deterministic", () =>
    everyEvening(({ session, log }) => {
      expect(fold(log)).toEqual(session);
      expect(JSON.stringify(fold(log))).toBe(JSON.stringify(fold(log)));
      expect(session.revision).toBe(log.length);
    }));

  it("P1 a poll goes its way, run by run, and never back", () =>
    everyEvening(({ log }) => {
      for (const { id } of marked.polls) {
        let now = fold([]);
        for (const event of log) {
          const [before, after] = [pollState(now, id), pollState((now = fold([event], now)), id)];
          const order = ["ready", "open", "closed", "shown"];
          const forward = order.indexOf(after.phase) >= order.indexOf(before.phase);
          expect(
            after.run === before.run ? forward : after.run === before.run + 1 && after.phase === "open",
          ).toBe(true);
        }
      }
    }));

  it("P6 no event names a participant, and no ballot outlives its poll", () =>
    everyEvening(async ({ log, session, store }) => {
      expect(JSON.stringify(log)).not.toContain("PERSON");
      for (const { id } of marked.polls) {
        const { run, phase } = pollState(session, id);
        for (let one = 1; one <= run; one += 1) {
          if (one === run && phase === "open") continue;
          expect(await store.ballots("s", `poll ${one} ${id}`)).toEqual({ ok: true, value: [] });
        }
      }
    }));

  it("S1 nothing unreached, unrevealed or unapproved is in anything that leaves", () =>
    everyEvening(({ told }) => {
      for (const { room, stage, presenter, log } of told) {
        const been = new Set([
          "SLIDE-0",
          ...log.flatMap((event) => (event.type === "moved" ? [event.to.slide] : [])),
        ]);
        const revealed = log.some(({ type }) => type === "poll-revealed");
        const approved = new Set(
          [
            ...Object.values(presenter.texts).flat(),
            ...Object.values(presenter.inbox).map((one) => ({ ...one, verdict: one.state })),
          ]
            .filter(({ verdict }) => verdict === "approved" || verdict === "answered")
            .map(({ text }) => text),
        );
        const forRoom = JSON.stringify(room);
        for (const [slide] of forRoom.matchAll(/SLIDE-\d/g)) expect(been).toContain(slide);
        for (const view of [forRoom, JSON.stringify(stage)]) {
          const texts = [...view.matchAll(/"([^"]*TEXT-[^"]*)"/g)].map(([, text]) => text);
          for (const text of texts) expect(approved).toContain(text);
        }
        for (const view of [forRoom, JSON.stringify(stage), JSON.stringify(presenter)]) {
          if (!revealed) expect(view).not.toContain("CORRECT");
          expect(view).not.toContain("PERSON");
        }
      }
    }));

  it("P5 a replay of everything sent isolates no fewer than k people", async () => {
    let live = 0;
    let closed = 0;
    await everyEvening(({ told }) => {
      for (const poll of marked.polls) {
        for (let run = 1; run <= 4; run += 1) {
          const during = told.filter(({ room }) => room.polls[poll.id]?.run === run);
          const ballots = during.filter(({ stage }) => stage.polls[poll.id]?.source === "ballots");
          const releases = news(ballots, `${poll.id} ${run}`, ({ stage }) => stage.results[poll.id]?.release);
          let before: ReadonlyMap<string, Json> = new Map();
          for (const { release, ballots: now } of releases) {
            if (release.shape === "withheld") {
              // Either nothing was told before, or enough people took back what was.
              if (before.size > 0) expect(changedBallots(before, now)).toBeGreaterThanOrEqual(poll.floor);
              else expect(releases).toHaveLength(1);
              before = now;
              continue;
            }
            // Approving a text tells nothing about ballots: its count was made before.
            const again = release.shape === "texts" && before.size > 0;
            if (!again) expect(changedBallots(before, now)).toBeGreaterThanOrEqual(poll.floor);
            before = now;
          }
          if (releases.length > 1) live += 1;
          if (releases.length > 0) closed += 1;
          for (const { stage, log } of ballots) {
            const view = stage.results[poll.id];
            if (view === undefined) continue;
            if (poll.about === "me") {
              expect(view.answered % 5).toBe(0);
              if (view.release) expect(happened(log, "poll-closed", poll.id, run)).toBe(true);
              if (view.release?.shape === "counts") expect(view.release.cells).not.toContain(1);
              if (view.release?.shape === "counts") expect(view.release.cells).not.toContain(2);
            } else {
              const n = view.release === undefined || view.release.shape === "withheld" ? 0 : view.release.n;
              expect(view.answered).toBe(n);
            }
          }
        }
      }
    });
    // The evenings are such that there is something to isolate.
    expect(live).toBeGreaterThan(10);
    expect(closed).toBeGreaterThan(50);
  });

  it("P5 the pace is told from five, and never so that fewer than five make the difference", async () => {
    let toldAt = 0;
    const crowd = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 2 })), {
      minLength: 20,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(crowd, async (signals) => {
        const script = signals.flatMap(([person, pick]) => [
          { kind: "pace", person, pick } as const,
          { kind: "tick" } as const,
        ]);
        const { told } = await play(script);
        let before: ReadonlyMap<string, Json> = new Map();
        for (const { ballots } of news(told, "pace 1", ({ presenter }) => presenter.pace.release)) {
          expect(changedBallots(before, ballots)).toBeGreaterThanOrEqual(5);
          before = ballots;
          toldAt += 1;
        }
        // The room itself is never told.
        for (const { room } of told) expect(JSON.stringify(room)).not.toContain("pace");
      }),
      { ...runs, numRuns: 40 },
    );
    expect(toldAt).toBeGreaterThan(40);
  });
});
