import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { AttuneError } from "../attune-error.ts";

/** A conversation in the DevTools protocol. Every answer comes, or its command fails with a sentence. */
export interface Protocol {
  /** Sends a command to the browser, or to a page by its session; resolves to the answer, within `patience` ms. */
  readonly send: (method: string, params?: object, session?: string, patience?: number) => Promise<unknown>;
  /** Resolves when an event comes; fails as commands do. */
  readonly next: (event: string, session: string) => Promise<void>;
}

export interface ProtocolOptions {
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** Why the browser is gone, in its own words. */
  readonly complaint: () => string;
  /** What does without a browser, for people whose browser fails again and again. */
  readonly without: string;
}

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
type Message = z.infer<typeof messageSchema>;

interface Waiting {
  readonly what: string;
  readonly session: string | undefined;
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** How long an answer may take, ms: the charts of a large seminar on a slow and busy computer stay well below. */
const usual = 60_000;

/** Begins the conversation. Messages are JSON, each ended by a zero byte. */
export function openProtocol({ toBrowser, fromBrowser, complaint, without }: ProtocolOptions): Protocol {
  const again = `Try again; if it stays so, ${without}`;
  const waiting = new Map<number | string, Waiting>();
  let last = 0;
  let over: AttuneError | undefined;
  let parts: Buffer[] = [];

  fromBrowser.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...parts, chunk.subarray(from, end)]).toString("utf8");
      parts = [];
      try {
        hear(messageSchema.parse(JSON.parse(text)));
      } catch {
        // Whatever this program is, it is no browser: closing the pipe says so to everyone who waits.
        fromBrowser.destroy();
      }
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
  });
  fromBrowser.on("error", () => {});
  fromBrowser.on("close", () => {
    const why = complaint();
    over = new AttuneError(
      "browser-ended",
      `The browser ended before it was done${why === "" ? "." : `: ${why}`}`,
      again,
    );
    for (const each of waiting.values()) each.failed(over);
  });

  function hear({ id, method, sessionId, result, error }: Message): void {
    if (method === "Inspector.targetCrashed") return crashed(sessionId);
    const found = waiting.get(id ?? `${method} ${sessionId}`);
    if (error === undefined) found?.done(result);
    else found?.failed(new Error(`${found.what}: ${error.message}`));
  }

  function crashed(session: string | undefined): void {
    const error = new AttuneError(
      "page-crashed",
      "The browser could not hold the seminar: most likely this computer's memory is full.",
      "Close other programs or make the largest pictures smaller, then try again.",
    );
    for (const each of waiting.values()) if (each.session === session) each.failed(error);
  }

  function wait(
    key: number | string,
    what: string,
    session: string | undefined,
    patience = usual,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (over !== undefined) return reject(over);
      const settle = (end: () => void) => () => {
        clearTimeout(late);
        waiting.delete(key);
        end();
      };
      const late = setTimeout(() => {
        const seconds = `${Math.round(patience / 1000)} seconds`;
        const sentence = `The browser did not answer within ${seconds} (${what}).`;
        waiting.get(key)?.failed(new AttuneError("browser-hung", sentence, again));
      }, patience);
      waiting.set(key, {
        what,
        session,
        done: (result) => settle(() => resolve(result))(),
        failed: (error) => settle(() => reject(error))(),
      });
    });
  }

  return {
    send(method, params = {}, session, patience) {
      last += 1;
      const answer = wait(last, method, session, patience);
      const to = session === undefined ? {} : { sessionId: session };
      if (over === undefined) toBrowser.write(`${JSON.stringify({ id: last, method, params, ...to })}\0`);
      return answer;
    },
    next: async (event, session) => void (await wait(`${event} ${session}`, event, session)),
  };
}
