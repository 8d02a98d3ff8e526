import { pause } from "./answers.ts";
import { startMeasured, type Measured } from "./control.ts";
import { joinMany, joinRoom, type Page } from "./pages.ts";

/** How long a page waits at most before it comes back, drawn at random (src/present/common/room-line.ts), ms. */
const jitter = 2000;

export interface ReturnTimes {
  /** How many were on the exact slide and step. */
  readonly back: number;
  /** From the drop until half of them, and the last of them, were, ms. */
  readonly half: number;
  readonly last: number;
}

/** Drops everyone at once; the presenter moves on meanwhile; pages come back as they always do. */
export async function measureReturn(folder: string, attendees: number): Promise<ReturnTimes> {
  const attune = await startMeasured("attune", folder);
  try {
    const presenter = await joinRoom(attune, { view: "presenter" });
    await presenter.send({ type: "go", slide: "first", step: 0 });
    const pages = await joinMany(attendees, () => joinRoom(attune, { view: "attendee" }));
    const dropped = performance.now();
    await attune.ask({ type: "drop" });
    const moving = comeBack(attune, "presenter").then((page) =>
      page.send({ type: "go", slide: "asked", step: 1 }),
    );
    const back = await Promise.all(
      pages.map(async ({ client, snapshot }) => {
        await client.closed;
        await pause(Math.random() * jitter);
        return await arrive(attune, snapshot.participant, dropped);
      }),
    );
    await moving;
    const times = back.toSorted((a, b) => a - b);
    return { back: times.length, half: times[times.length >> 1] ?? NaN, last: times.at(-1) ?? NaN };
  } finally {
    await attune.close();
  }
}

/** Joins again and waits until the page is where the room is; resolves with how long that took. */
function arrive(attune: Measured, participant: string | undefined, since: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = (page: Page): void => {
      const { slide, step } = page.view().position;
      if (slide === "asked" && step === 1) resolve(performance.now() - since);
    };
    joinRoom(attune, { view: "attendee", participant, follows: true, hear: (_message, page) => look(page) })
      .then(look)
      .catch(reject);
  });
}

/** The presenter's own page has no reason to wait. */
async function comeBack(attune: Measured, view: "presenter"): Promise<Page> {
  await pause(100);
  return await joinRoom(attune, { view });
}
