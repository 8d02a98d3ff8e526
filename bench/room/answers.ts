import type { PresenterView } from "../../src/session/views/presenter-view.ts";
import { startMeasured } from "./control.ts";
import { joinMany, joinRoom, type Page } from "./pages.ts";

const run = { poll: "check", run: 1 } as const;

export interface AnswerTimes {
  readonly acknowledged: number;
  /** From sending to the acknowledgement, ms. */
  readonly median: number;
  readonly p99: number;
  /** From the press that closes the poll to its release in the presenter's view, ms. */
  readonly release: number;
  /** The n of that release. */
  readonly counted: number;
}

/** Everyone answers within `spread` ms, each at a moment of their own; then the presenter closes the poll. */
export async function measureAnswers(folder: string, attendees: number, spread = 2000): Promise<AnswerTimes> {
  const attune = await startMeasured("attune", folder);
  try {
    let released = (): void => {};
    const presenter = await joinRoom(attune, {
      view: "presenter",
      follows: true,
      hear: (_message, page) => {
        if (isClosed(page)) released();
      },
    });
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await presenter.send({ type: "open", ...run });
    const pages = await joinMany(attendees, () => joinRoom(attune, { view: "attendee" }));
    const times = await Promise.all(
      pages.map(async (page, index) => {
        await pause(Math.random() * spread);
        const sent = performance.now();
        const answer = await page.send({ type: "vote", ...run, answer: index % 4 });
        return answer.type === "done" ? performance.now() - sent : undefined;
      }),
    );
    const closing = performance.now();
    const seen = new Promise<number>((resolve) => {
      released = () => resolve(performance.now() - closing);
    });
    void presenter.send({ type: "close", ...run });
    const release = await seen;
    const view = presenter.view() as PresenterView;
    const final = view.results[run.poll]?.release;
    const done = times.filter((time) => time !== undefined).toSorted((a, b) => a - b);
    return {
      acknowledged: done.length,
      median: done[done.length >> 1] ?? NaN,
      p99: done[Math.ceil(done.length * 0.99) - 1] ?? NaN,
      release,
      counted: final?.shape === "counts" ? final.n : 0,
    };
  } finally {
    await attune.close();
  }
}

function isClosed(page: Page): boolean {
  return page.view().polls[run.poll]?.phase === "closed";
}

/** Kills the server while people answer, starts it again, and looks for every answer that was acknowledged. */
export async function measureKill(
  folder: string,
  attendees: number,
): Promise<{ readonly acknowledged: number; readonly lost: number }> {
  const attune = await startMeasured("attune", folder);
  const acknowledged = new Map<string, number>();
  try {
    const presenter = await joinRoom(attune, { view: "presenter" });
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await presenter.send({ type: "open", ...run });
    const pages = await joinMany(attendees, () => joinRoom(attune, { view: "attendee" }));
    for (const [index, page] of pages.entries())
      void pause(Math.random() * 2000)
        .then(() => page.send({ type: "vote", ...run, answer: index % 4 }))
        .then((answer) => {
          if (answer.type === "done") acknowledged.set(page.snapshot.participant ?? "", index % 4);
          return undefined;
        });
    await pause(1000);
  } finally {
    await attune.close();
  }
  const again = await startMeasured("attune", folder);
  try {
    const before = [...acknowledged];
    const pages = await joinMany(before.length, (index) =>
      joinRoom(again, { view: "attendee", participant: before[index]?.[0] }),
    );
    const kept = pages.filter(
      ({ snapshot }, index) => snapshot.own?.answers[run.poll] === before[index]?.[1],
    );
    return { acknowledged: before.length, lost: before.length - kept.length };
  } finally {
    await again.close();
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
