import type { StageView } from "../../session/views/stage-view.ts";
import type { Words } from "../../words/words.ts";
import type { RoomLine } from "../common/room-line.ts";
import { notice } from "./notice.ts";

/** The room may be away for so long, as when Attune is started again, before the wall says a word about it, ms. */
const quiet = 5000;

/**
 * Says once that the room is away, and that it is back: the slides go on, so this is all there is to know. `<html>` has it
 * as `data-room-state` all the time.
 */
export function sayWhenAway(
  line: RoomLine<StageView>,
  words: Words["projector"],
  announce: (sentence: string) => void,
): void {
  let said = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string): void => {
    notice(sentence);
    announce(sentence);
  };
  const note = (): void => void (document.documentElement.dataset["roomState"] = line.state());
  note();
  line.subscribe(() => {
    note();
    if (line.state() === "away") {
      if (said) return;
      timer ??= setTimeout(() => {
        said = true;
        say(words.roomAway);
      }, quiet);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    if (said && line.state() === "here") {
      said = false;
      say(words.roomBack);
    }
  });
}
