import { make } from "../../widgets/mount-dom.ts";
import { readCountable } from "../../widgets/poll/published.ts";
import { resultTable } from "../../widgets/poll/result.ts";
import type { Mounted, Stage, WidgetRoom } from "../../widgets/stage.ts";

/** The result of a poll that the room shows: sentence, table, and the correct answer once it is told. */
export function showResult(
  place: HTMLElement,
  element: HTMLElement,
  settings: unknown,
  stage: Stage,
  room: WidgetRoom,
): Mounted {
  const words = stage.words.poll;
  const countable = readCountable(settings);
  const draw = (): void => {
    const poll = room.poll(element.id);
    const release = poll?.release;
    if (release === undefined) return place.replaceChildren();
    if (release.shape === "withheld") {
      return place.replaceChildren(make("p", {}, words.withheld(release.floor)));
    }
    if (release.shape === "counts" && countable) {
      const before = countable.before === undefined ? undefined : room.poll(countable.before)?.release;
      place.innerHTML = resultTable(
        countable.rows,
        release,
        words,
        before?.shape === "counts" ? before : undefined,
      );
    }
    if (release.shape === "texts") {
      place.replaceChildren(make("ul", {}, ...release.texts.map(({ text }) => make("li", {}, text))));
    }
    return undefined;
  };
  draw();
  const stop = room.subscribe(draw);
  return { unmount: stop };
}
