/** Lets one thing at a time have the room to itself; whatever comes meanwhile waits, and is decided then. */
export interface Turns {
  /**
   * Begins `work` when nothing has the room to itself. `alone` takes it, and is to be called before `work` waits for
   * anything: between the beginning and the first `await` nothing else happens.
   */
  readonly enter: <Value>(work: (alone: Alone) => Promise<Value>) => Promise<Value>;
}

export type Alone = (task: () => Promise<void>) => Promise<void>;

export function createTurns(): Turns {
  const taken: { until: Promise<void> | undefined } = { until: undefined };
  const alone: Alone = (task) => {
    const done = task();
    const free = (): void => {
      taken.until = undefined;
    };
    // Whoever waits waits for the end, not for it to go well.
    taken.until = done.then(free, free);
    return done;
  };
  return {
    enter: async (work) => {
      while (taken.until !== undefined) await taken.until;
      return work(alone);
    },
  };
}
