import type { CloseName } from "../../session/close-codes.ts";
import type { RoomMessage } from "../../session/messages.ts";
import type { Who } from "../../session/who.ts";
import type { Bucket } from "./bucket.ts";
import { textFrame } from "./frame.ts";
import type { Wire } from "./wire.ts";

/** One page's connection to a room, once it has said who it is. */
export interface Line {
  readonly wire: Wire;
  readonly who: Who;
  /** The paired phone that this is, if it is one: dropped with its pairing (R6). */
  readonly remote: string | undefined;
  readonly allowed: Bucket;
  readonly say: (message: RoomMessage) => void;
  readonly end: (why: CloseName) => void;
}

export function createLine(wire: Wire, who: Who, remote: string | undefined, allowed: Bucket): Line {
  return {
    wire,
    who,
    remote,
    allowed,
    say: (message) => void wire.write(textFrame(message)),
    end: (why) => wire.end(why),
  };
}
