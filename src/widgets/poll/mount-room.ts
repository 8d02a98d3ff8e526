import { goLive, make } from "../mount-dom.ts";
import type { Mounted, Stage, WidgetRoom } from "../stage.ts";
import { correctOf } from "./correct.ts";
import { countInRoom } from "./mount-count.ts";
import type { Told } from "./mount-picture.ts";
import { makeResult, type Result } from "./mount-result.ts";
import type { PublishedPoll } from "./published.ts";
import { footOf, standOf } from "./wall.ts";

/**
 * A poll on the wall of a live room: it stands there to be answered, says how many have, and shows what the room
 * released of it, and no more (P4, P5). The presenter's clicker walks it from open to closed to shown (P1); beside that
 * hands can be counted here (P9).
 */
export function pollInRoom(
  element: HTMLElement,
  poll: PublishedPoll,
  stage: Stage,
  room: WidgetRoom,
): Mounted {
  const words = stage.words.poll;
  const still = element.querySelector(".poll");
  if (!still) return { unmount: () => {} };
  const list = still.querySelector(".poll-rows, .poll-points, .poll-blank, .poll-plane");
  const question = still.querySelector(".poll-question")?.cloneNode(true);
  const live = make("div", { class: `${still.className} poll-live` });
  const restore = goLive(element, live);
  const body = make("div", { class: "poll-body" });
  const how = make("p", { class: "poll-how" });
  const counting = countInRoom({
    element,
    poll,
    stage,
    room,
    changed: draw,
    refused: (sentence) => {
      how.textContent = sentence;
      stage.announce(sentence);
    },
  });
  // The presenter's own window has its buttons for this beside the slide.
  const controls = stage.view === "projector" && room.role !== "attendee";
  const foot = make("div", { class: "poll-foot" }, how, ...(controls ? [counting.bar] : []));
  live.append(...(question ? [question] : []), body, foot);
  let result: Result | undefined;
  /** What stands there, what of it is drawn, and what of it was said. */
  let [stands, drawn, said]: [string | undefined, string, string | undefined] = [undefined, "", undefined];

  const view = () => room.poll(stage.id);
  const correct = () => correctOf(poll, view()?.correct);

  function makeBody(stand: ReturnType<typeof standOf>): Node {
    switch (stand.kind) {
      case "asked":
        return list?.cloneNode(true) ?? make("p");
      case "sentence":
        return make("p", { class: "poll-withheld" }, stand.sentence);
      case "result":
        result = makeResult(poll, stage);
        return result.element;
      default:
        return stand satisfies never;
    }
  }

  /** Puts something else there only where it is something else; a result that grows is drawn on. */
  function draw(): void {
    const now = view();
    const fields = counting.fields();
    const stand = standOf(now, room.result(stage.id), words);
    const name = fields ? "fields" : `${now?.run} ${stand.kind === "sentence" ? stand.sentence : stand.kind}`;
    if (name !== stands) {
      stands = name;
      result?.unmount();
      [result, drawn] = [undefined, ""];
      body.replaceChildren(fields ?? makeBody(stand));
    }
    if (stand.kind === "result") show(stand.release);
    const line = footOf(poll, now, room.result(stage.id), words);
    if (how.textContent !== line) how.textContent = line;
    say();
  }

  function show(release: Told): void {
    const first = poll.before === undefined ? undefined : room.poll(poll.before)?.release;
    const before = first === undefined || first.shape === "withheld" ? undefined : first;
    const what = JSON.stringify([release, before, view()?.correct]);
    if (!result || what === drawn) return;
    drawn = what;
    result.show({ release, before, correct: correct() });
  }

  /** A result is said once, when it comes, and then the answer; while it grows nobody could listen. */
  function say(): void {
    const now = view();
    const phase = `${now?.run} ${now?.phase} ${now?.correct === undefined}`;
    const first = said === undefined;
    if (phase === said) return;
    said = phase;
    if (first || now?.phase !== "shown") return;
    const answer = correct()?.text ?? "";
    const sentence = body.querySelector("caption, .poll-withheld")?.textContent ?? how.textContent;
    stage.announce(answer === "" ? sentence : words.correctIs(answer));
  }

  /** C counts hands, as long as this is the slide on the wall and nobody is typing. */
  function key(event: KeyboardEvent): void {
    const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
    if (busy || event.key.toLowerCase() !== "c") return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
    if (!element.closest("section")?.classList.contains("present")) return;
    if (counting.begin()) event.preventDefault();
  }

  const unsubscribe = room.subscribe(() => {
    counting.follow();
    draw();
  });
  if (controls) document.addEventListener("keydown", key);
  draw();
  return {
    restyle: () => result?.restyle(),
    unmount: () => {
      document.removeEventListener("keydown", key);
      unsubscribe();
      counting.unmount();
      result?.unmount();
      restore();
    },
  };
}
