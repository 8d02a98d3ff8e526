import type { Command } from "../../../session/commands.ts";
import type { HouseCommand } from "../../../session/house.ts";
import { own } from "../../../session/own.ts";
import type { Sent } from "../../../widgets/stage.ts";
import type { Words } from "../../../words/words.ts";

/** Asks the room for something; what it says against it is told to the presenter. */
export type AskRoom = (command: Command | HouseCommand) => Promise<boolean>;

/** Over which line to ask, and where to say that it was not done. */
export interface Asking {
  readonly send: (command: Command | HouseCommand) => Promise<Sent>;
  /** An empty sentence takes the last one away. */
  readonly say: (sentence: string) => void;
  readonly words: Words;
}

/** Resolves to whether it was done. */
export function createAskRoom({ send, say, words }: Asking): AskRoom {
  return async (command) => {
    const sent = await send(command);
    switch (sent.kind) {
      case "done":
        say("");
        return true;
      case "refused":
        say(own(words.room.refusals, sent.refusal.code) ?? words.room.refused);
        return false;
      case "away":
        say(words.presenter.room.away);
        return false;
      default:
        return sent satisfies never;
    }
  };
}
