import type { QuestionView } from "../../session/views/room-view.ts";
import { make } from "../mount-dom.ts";
import type { Mount, Mounted } from "../stage.ts";
import { ordered } from "./order.ts";

/** Letters in hundredths of the slide's height, from a sentence to what can just be read from the last row. */
const letters = [4.4, 3.8, 3.3, 2.8] as const;

/** The room's questions on the wall: approved ones by how many want them answered, answered ones marked. */
const mount: Mount = (element, _settings, { room, words }) => {
  if (room === undefined) return { unmount: () => {} } satisfies Mounted;
  const said = words.questions;
  const list = make("ol", { class: "questions-list", "aria-label": said.list });
  const rest = make("p", { class: "questions-rest" });
  const place = make("div", { class: "questions-room" }, list, rest);
  let drawn = "";

  const item = ({ text, upvotes, answered }: QuestionView): HTMLElement =>
    make(
      "li",
      { class: answered ? "is-answered" : "" },
      make("span", { class: "questions-text" }, text),
      make(
        "span",
        { class: "questions-votes" },
        ...(answered ? [`✓ ${said.answered}`] : upvotes > 0 ? [said.asks(upvotes)] : []),
      ),
    );
  const fits = (): boolean => list.scrollHeight <= list.clientHeight + 1;

  function lay(): void {
    const all = ordered(room?.questions() ?? {});
    place.hidden = all.length === 0;
    list.replaceChildren(...all.map(item));
    for (const letter of letters) {
      list.style.setProperty("--letter", String(letter));
      if (fits()) break;
    }
    while (!fits() && list.children.length > 1) list.lastElementChild?.remove();
    const more = all.length - list.children.length;
    rest.textContent = more > 0 ? said.more(more) : "";
  }

  function draw(): void {
    const now = JSON.stringify(room?.questions());
    if (now === drawn) return;
    drawn = now;
    lay();
  }

  element.append(place);
  const leave = room.subscribe(draw);
  draw();
  return {
    restyle: lay,
    unmount: () => {
      leave();
      place.remove();
    },
  };
};
export default mount;
