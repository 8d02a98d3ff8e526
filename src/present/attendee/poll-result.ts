import { readPoll } from "../../widgets/poll/published.ts";
import { resultHtml } from "../../widgets/poll/published-result.ts";
import type { Mounted, Stage, WidgetRoom } from "../../widgets/stage.ts";

/** The result of a poll that the room shows: sentence, table or list, and the correct answer once it is told. */
export function showResult(place: HTMLElement, settings: unknown, stage: Stage, room: WidgetRoom): Mounted {
  const asked = readPoll(settings);
  let drawn = "";
  const draw = (): void => {
    const poll = room.poll(stage.id);
    const before = asked?.before === undefined ? undefined : room.poll(asked.before)?.release;
    const release = poll?.release;
    const html =
      asked === undefined || release === undefined
        ? ""
        : resultHtml(asked, release, stage.words.poll, { before, correct: poll?.correct });
    if (html !== drawn) place.innerHTML = html;
    drawn = html;
  };
  draw();
  return { unmount: room.subscribe(draw) };
}
