import { once } from "node:events";
import { WebSocket } from "ws";
import { closeName } from "../../../src/session/close-codes.ts";
import type { Command } from "../../../src/session/commands.ts";
import type { HouseCommand } from "../../../src/session/house.ts";
import type { Join, RoomMessage, Snapshot } from "../../../src/session/messages.ts";
import { withChange } from "../../../src/session/views/change.ts";

/** A page of a room, made of nothing but a socket: what it hears in order, without waiting for time to pass. */
export interface TestPage {
  readonly socket: WebSocket;
  /** Everything that came, as it came. */
  readonly bytes: string[];
  readonly say: (message: unknown) => void;
  /** The next message that has not been heard yet; beats are passed over. */
  readonly hear: () => Promise<RoomMessage>;
  /** Hears until a message of this kind that is as wanted. */
  readonly hearUntil: <Type extends RoomMessage["type"]>(
    type: Type,
    wanted?: (message: Extract<RoomMessage, { type: Type }>) => boolean,
  ) => Promise<Extract<RoomMessage, { type: Type }>>;
  /** Sends a command and resolves to what became of it; what else comes meanwhile is put onto the view. */
  readonly send: (command: Command | HouseCommand) => Promise<RoomMessage>;
  /** The view as the page knows it; waits until it is as `wanted` says. */
  readonly see: (wanted: (view: View) => boolean) => Promise<View>;
  readonly view: () => View;
  readonly snapshot: () => Snapshot;
  /** Resolves to the name of the code with which it was closed, or the number where it has none. */
  readonly closed: Promise<string | number>;
  readonly end: () => void;
}

/** A view of any role, to be looked into. */
// oxlint-disable-next-line typescript/no-explicit-any -- each test looks at other entries, and a wrong name fails it
export type View = Readonly<Record<string, any>>;

export interface PageOptions {
  readonly port: number;
  readonly code: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Connects, without saying anything yet. */
export async function connect({ port, code, cookie, headers = {} }: PageOptions): Promise<TestPage> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/room/${code}`, {
    headers: { origin: `http://127.0.0.1:${port}`, ...(cookie === undefined ? {} : { cookie }), ...headers },
    perMessageDeflate: false,
  });
  const heard: RoomMessage[] = [];
  const bytes: string[] = [];
  const watching = new Set<() => void>();
  let view: View = {};
  let last: Snapshot | undefined;
  let number = 0;
  const answers = new Map<number, (message: RoomMessage) => void>();
  socket.on("message", (data: Buffer) => {
    bytes.push(data.toString());
    const message = JSON.parse(data.toString()) as RoomMessage;
    if (message.type === "beat") return;
    if (message.type === "snapshot") [view, last] = [message.view, message];
    if (message.type === "changed") view = withChange(view, message.change);
    if (message.type === "done" || message.type === "refused") answers.get(message.number)?.(message);
    heard.push(message);
    for (const call of watching) call();
  });
  socket.on("error", () => {});
  const closed = new Promise<string | number>((resolve) => {
    socket.on("close", (code_) => resolve(closeName(code_) ?? code_));
  });
  const opened = once(socket, "open");
  await Promise.race([opened, closed.then((code_) => Promise.reject(new Error(`closed ${code_}`)))]);

  /** Resolves as soon as `find` finds something, now or after any message. */
  const wait = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        watching.delete(look);
        resolve(found);
      };
      watching.add(look);
      look();
      void closed.then((code_) => reject(new Error(`closed ${code_}`)));
    });

  return {
    socket,
    bytes,
    say: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    hear: () => wait(() => heard.shift()),
    hearUntil: async <Type extends RoomMessage["type"]>(
      type: Type,
      wanted: (message: Extract<RoomMessage, { type: Type }>) => boolean = () => true,
    ) => {
      for (;;) {
        const message = await wait(() => heard.shift());
        const found = message as Extract<RoomMessage, { type: Type }>;
        if (message.type === type && wanted(found)) return found;
      }
    },
    send: (command) => {
      number += 1;
      const mine = number;
      const answer = new Promise<RoomMessage>((resolve) => answers.set(mine, resolve));
      socket.send(JSON.stringify({ type: "sent", number: mine, command }));
      return Promise.race([answer, closed.then((code_) => Promise.reject(new Error(`closed ${code_}`)))]);
    },
    see: (wanted) => wait(() => (last !== undefined && wanted(view) ? view : undefined)),
    view: () => view,
    snapshot: () => {
      if (last === undefined) throw new Error("There was no snapshot.");
      return last;
    },
    closed,
    end: () => socket.terminate(),
  };
}

/** Connects, joins, and resolves with the first snapshot there. */
export async function join(
  options: PageOptions,
  view: Join["view"] = "attendee",
  more: Partial<Join> = {},
): Promise<TestPage> {
  const page = await connect(options);
  page.say({ type: "join", protocol: 1, deck: "deck", view, ...more });
  await page.see(() => true);
  return page;
}
