/** A token bucket: lets a burst through, and in the long run so many a second (live.md, R5). */
export interface Bucket {
  /** Takes one; false if there is none. */
  readonly take: () => boolean;
}

export interface Flow {
  readonly burst: number;
  readonly perSecond: number;
}

/** A full bucket. `now` gives ms. */
export function createBucket({ burst, perSecond }: Flow, now: () => number): Bucket {
  let tokens = burst;
  let at = now();
  return {
    take() {
      const moment = now();
      tokens = Math.min(burst, tokens + ((moment - at) / 1000) * perSecond);
      at = moment;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
