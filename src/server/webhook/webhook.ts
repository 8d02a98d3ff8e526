import { deliver, type Receiver } from "./deliver.ts";

export interface WebhookOptions {
  readonly receiver: Receiver;
  /** How the receiver does changed: for the person at the laptop, once a change. */
  readonly tell: (state: WebhookState) => void;
  /** How many events wait at most; beyond it the oldest goes. */
  readonly most?: number;
  /** How long an answer is waited for, ms. */
  readonly patience?: number;
  /** The pause before the second attempt, doubled with each one after it, and the longest, ms. */
  readonly pause?: { readonly first: number; readonly longest: number };
}

export type WebhookState =
  /** It takes messages; `lost` did not reach it since it last did: it did not want them, or too many waited. */
  | { readonly kind: "fine"; readonly lost: number }
  | { readonly kind: "away"; readonly reason: string }
  /** The receiver does not want what it gets. */
  | { readonly kind: "refused"; readonly status: number };

/** Tells a program outside of what happens in the room (H3), without the room ever waiting for it. */
export interface Webhook {
  /** Puts a body behind those that wait; returns at once. */
  readonly push: (body: string) => void;
  /** How many bodies wait, and how many were dropped because too many did. */
  readonly waiting: () => number;
  readonly dropped: () => number;
  /** Delivers what waits for at most `ms` more, then gives up. */
  readonly close: (ms: number) => Promise<void>;
}

/** Opens the way to a receiver: one body at a time, in order, again until it is taken. */
export function openWebhook(options: WebhookOptions): Webhook {
  const { receiver, tell, most = 1000, patience = 10_000 } = options;
  const { first, longest } = options.pause ?? { first: 500, longest: 60_000 };
  const ended = new AbortController();
  let queue: readonly string[] = [];
  let dropped = 0;
  let state: WebhookState = { kind: "fine", lost: 0 };
  /** How many did not reach the receiver since it last took one. */
  let lost = 0;
  let working: Promise<void> | undefined;

  const become = (now: WebhookState): void => {
    const same = now.kind === state.kind;
    state = now;
    if (!same) tell(now);
  };

  async function work(): Promise<void> {
    let attempts = 0;
    for (let body = queue[0]; body !== undefined && !ended.signal.aborted; body = queue[0]) {
      const delivery = await deliver(receiver, body, { patience, ended: ended.signal });
      if (ended.signal.aborted) return;
      if (delivery.kind === "away") {
        become(delivery);
        attempts += 1;
        await pauseFor(
          Math.min(longest, first * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2),
          ended.signal,
        );
        continue;
      }
      attempts = 0;
      // While it was under way the oldest may have been dropped, and this one with it: then it counts as lost already.
      const waits = queue[0] === body;
      if (waits) queue = queue.slice(1);
      if (delivery.kind === "taken") {
        become({ kind: "fine", lost: waits ? lost : lost - 1 });
        lost = 0;
      } else {
        if (waits) lost += 1;
        become(delivery);
      }
    }
  }

  return {
    push(body) {
      if (ended.signal.aborted) return;
      queue = [...queue, body];
      if (queue.length > most) {
        queue = queue.slice(-most);
        dropped += 1;
        lost += 1;
      }
      working ??= work().finally(() => (working = undefined));
    },
    waiting: () => queue.length,
    dropped: () => dropped,
    async close(ms) {
      const giveUp = setTimeout(() => ended.abort(), ms);
      await working;
      clearTimeout(giveUp);
      ended.abort();
    },
  };
}

/** Waits, or not any more. */
function pauseFor(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      ended.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    ended.addEventListener("abort", done, { once: true });
  });
}
