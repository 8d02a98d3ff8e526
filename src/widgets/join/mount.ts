import { make } from "../mount-dom.ts";
import type { Mount, Mounted } from "../stage.ts";

/** How many have joined: only where the stage is told, and never read out by itself while people come in. */
const mount: Mount = (element, _settings, { room, words }) => {
  const place = element.querySelector(".join-open > div, .join-waiting");
  if (room === undefined || place === null) return { unmount: () => {} } satisfies Mounted;
  const count = make("p", { class: "join-count" });
  const draw = (): void => {
    const text = words.join.joined(room.present()?.joined ?? 0);
    if (count.textContent !== text) count.textContent = text;
  };
  const leave = room.subscribe(draw);
  draw();
  if (room.role !== "attendee") place.append(count);
  return {
    unmount: () => {
      leave();
      count.remove();
    },
  };
};
export default mount;
