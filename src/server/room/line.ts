import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import { closeCodes, type CloseName } from "../../session/close-codes.ts";
import type { RoomMessage } from "../../session/messages.ts";
import type { Who } from "../../session/who.ts";
import type { Reader } from "./audience.ts";
import type { Bucket } from "./bucket.ts";
import { textFrame } from "./frame.ts";

/** One page's connection to a room, once it has said who it is. */
export interface Line extends Reader {
  readonly who: Who;
  /** The paired phone that this is, if it is one: dropped with its pairing (R6). */
  readonly remote: string | undefined;
  readonly allowed: Bucket;
  readonly say: (message: RoomMessage) => void;
  readonly end: (why: CloseName) => void;
}

/** What the connection itself brings along. */
export interface Wire {
  readonly write: (frame: Buffer) => void;
  readonly waiting: () => number;
  readonly end: (why: CloseName) => void;
  readonly kill: () => void;
}

/**
 * A socket with the stream below it. Frames that are the same for all are written onto the stream as they are; between
 * them ws writes its own (closing, answers to pings), each whole, so that they never mix.
 */
export function wireOf(socket: WebSocket, stream: Duplex): Wire {
  // Asked for every frame and page: a variable costs less than what the stream works out each time.
  let open = true;
  stream.once("close", () => (open = false));
  stream.once("error", () => (open = false));
  return {
    write: (frame) => {
      if (open && socket.readyState === WebSocket.OPEN) stream.write(frame);
    },
    waiting: () => stream.writableLength,
    end: (why) => socket.close(closeCodes[why], why),
    kill: () => socket.terminate(),
  };
}

export function createLine(wire: Wire, who: Who, remote: string | undefined, allowed: Bucket): Line {
  return {
    who,
    remote,
    allowed,
    write: wire.write,
    waiting: wire.waiting,
    drop: wire.kill,
    say: (message) => wire.write(textFrame(message)),
    end: wire.end,
  };
}
