/** One breath and how often it is taken. */
export interface Pace {
  /** Seconds. */
  readonly in: number;
  /** Seconds with full lungs; 0 for none. */
  readonly hold: number;
  /** Seconds. */
  readonly out: number;
  readonly cycles: number;
}

/** Where in the exercise one is. */
export interface Breath {
  readonly phase: "in" | "hold" | "out" | "done";
  /** Seconds of this phase as they are counted aloud, from 1; 0 when done. */
  readonly count: number;
  /** Which breath, from 1. */
  readonly cycle: number;
  /** How open the ring is: 0 at the end of breathing out, 1 at the end of breathing in. */
  readonly openness: number;
}

/** How long the whole exercise takes, in milliseconds. */
export function length(pace: Pace): number {
  return (pace.in + pace.hold + pace.out) * pace.cycles * 1000;
}

/** The breath at `elapsed` milliseconds after the start. */
export function breathAt(pace: Pace, elapsed: number): Breath {
  const one = pace.in + pace.hold + pace.out;
  const seconds = Math.max(0, elapsed / 1000);
  if (seconds >= one * pace.cycles) return { phase: "done", count: 0, cycle: pace.cycles, openness: 0 };
  const cycle = Math.floor(seconds / one) + 1;
  const within = seconds - (cycle - 1) * one;
  const count = (since: number): number => Math.floor(since) + 1;
  if (within < pace.in) {
    return { phase: "in", count: count(within), cycle, openness: ease(within / pace.in) };
  }
  if (within < pace.in + pace.hold) {
    return { phase: "hold", count: count(within - pace.in), cycle, openness: 1 };
  }
  const outward = within - pace.in - pace.hold;
  return { phase: "out", count: count(outward), cycle, openness: 1 - ease(outward / pace.out) };
}

/** Slow at both ends, as breath is. */
function ease(share: number): number {
  return (1 - Math.cos(Math.PI * share)) / 2;
}
