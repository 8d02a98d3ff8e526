import type { Command } from "../../src/session/commands.ts";
import type { RoomMessage, Snapshot } from "../../src/session/messages.ts";
import { withChange } from "../../src/session/views/change.ts";
import { openClient, type Client } from "./client.ts";
import type { Measured } from "./control.ts";

/** A page that is in the room. */
export interface Page {
  readonly client: Client;
  readonly snapshot: Snapshot;
  /** Sends a command; resolves with what became of it. */
  readonly send: (command: Command) => Promise<RoomMessage>;
  /** The view as the page knows it; kept only where `follows` is set. */
  readonly view: () => Snapshot["view"];
}

export interface JoinOptions {
  readonly view: "attendee" | "presenter";
  readonly participant?: string | undefined;
  /** Every message after the first snapshot. */
  readonly hear?: (message: RoomMessage, page: Page) => void;
  /** Puts changes onto the view. */
  readonly follows?: boolean;
}

/** Joins Attune's room as a page does, and resolves with the first snapshot there. */
export async function joinRoom({ port, code, cookie }: Measured, options: JoinOptions): Promise<Page> {
  const answers = new Map<number, (message: RoomMessage) => void>();
  let number = 0;
  return await new Promise<Page>((resolve, reject) => {
    let page: Page | undefined;
    let view: Snapshot["view"] | undefined;
    openClient({
      port,
      path: `/room/${code}`,
      ...(options.view === "presenter" && cookie !== undefined ? { cookie } : {}),
      hear: (text, client) => {
        const message = JSON.parse(text) as RoomMessage;
        if (message.type === "snapshot" && page === undefined) {
          ({ view } = message);
          page = {
            client,
            snapshot: message,
            view: () => view ?? message.view,
            send: (command) =>
              new Promise((done) => {
                number += 1;
                answers.set(number, done);
                client.send({ type: "sent", number, command });
              }),
          };
          resolve(page);
          return;
        }
        if (message.type === "done" || message.type === "refused") {
          answers.get(message.number)?.(message);
          answers.delete(message.number);
        }
        if (options.follows === true && message.type === "changed" && view !== undefined)
          view = withChange({ ...view }, message.change) as unknown as Snapshot["view"];
        if (page !== undefined) options.hear?.(message, page);
      },
    })
      .then((client) => {
        const { view: kind, participant } = options;
        client.send({
          type: "join",
          protocol: 1,
          deck: "talk",
          view: kind,
          ...(participant === undefined ? {} : { participant }),
        });
        return client.closed.then(() => reject(new Error("closed before it was in")));
      })
      .catch(reject);
  });
}

/** Joins many, a few at a time: a machine's queue for new connections is short. */
export async function joinMany(
  count: number,
  join: (index: number) => Promise<Page>,
  together = 100,
): Promise<Page[]> {
  const pages: Page[] = [];
  while (pages.length < count) {
    const next = Math.min(together, count - pages.length);
    pages.push(
      ...(await Promise.all(Array.from({ length: next }, (_, index) => join(pages.length + index)))),
    );
  }
  return pages;
}
