import type { Command } from "../../session/commands.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import { make } from "../../widgets/mount-dom.ts";
import { wordsFor } from "../../words/words.ts";
import { roomAddress } from "../common/line-socket.ts";
import { moveKeys } from "../common/keys.ts";
import { openRoomLine } from "../common/room-line.ts";
import { element } from "../presenter/elements.ts";
import { showTimes } from "../presenter/readout.ts";
import { createAskRoom } from "../presenter/room/ask-room.ts";
import { paceCounts } from "../presenter/room/pace-signals.ts";
import { pressButton } from "../presenter/room/press.ts";
import { createRedraw } from "../presenter/room/redraw.ts";
import { roomState } from "../presenter/room/room-state.ts";
import { readSlides } from "./facts.ts";
import { indexOf, shownOf } from "./shown.ts";

const { dataset, lang: language } = document.documentElement;
const words = wordsFor(language);
/** How far the phone's clock is ahead of the laptop's, ms; but for the way of the page, which is short. */
const ahead = Date.now() - Number(dataset["now"] ?? Date.now());
/** How often a page without a seminar looks whether there is one, ms. */
const lookAgain = 4000;

let slides = readSlides(dataset["slides"]);

/** The phone follows the room with what its role may know and do (live.md, R6): it moves, covers and steps polls. */
function follow(room: string): void {
  const line = openRoomLine<StageView>({
    address: roomAddress(room),
    deck: dataset["deck"] ?? "",
    view: "remote",
    edited: () => void refresh(),
  });
  const say = (id: string, sentence: string | undefined): void => {
    element(id).hidden = sentence === undefined || sentence === "";
    if (element(id).textContent !== sentence) element(id).textContent = sentence ?? "";
  };
  const ask = createAskRoom({ send: line.send, words, say: (sentence) => say("refused", sentence) });
  const redrawPoll = createRedraw(element("poll"));
  let asked = "";
  /** The turn that a press is under way for: a second one before it is answered is a slip of the thumb. */
  let pressed: number | undefined;

  const press = (command: (view: StageView) => Command): void => {
    const view = line.view();
    if (view && line.state() === "here") void ask(command(view));
  };
  const move = async (type: "next" | "previous"): Promise<void> => {
    const turn = line.view()?.turn;
    if (turn === undefined || turn === pressed || line.state() !== "here") return;
    pressed = turn;
    const done = await ask({ type, turn });
    if (!done) pressed = undefined;
  };
  const acts = {
    next: () => void move("next"),
    back: () => void move("previous"),
    black: () => press(({ cover }) => ({ type: "cover", cover: cover === "none" ? "black" : "none" })),
  };

  async function refresh(): Promise<void> {
    const page = await fetch(location.href)
      .then((answer) => answer.text())
      .catch(() => undefined);
    if (page === undefined) return;
    const fresh = new DOMParser().parseFromString(page, "text/html").documentElement.dataset;
    if (fresh["room"] !== room) return location.reload();
    slides = readSlides(fresh["slides"]);
    draw();
  }

  function draw(): void {
    const view = line.view();
    const state = roomState(
      line.state(),
      line.whoIsAway(),
      view?.ended === true,
      words.presenter.room,
      words.remote.unpaired,
    );
    const reachable = state === undefined;
    say("state", state);
    for (const name of Object.keys(acts)) element(`do-${name}`).toggleAttribute("disabled", !reachable);
    if (!view) return;
    // A slide that the page does not know was written since: asked for once.
    if (!slides.some(({ id }) => id === view.position.slide) && asked !== view.position.slide) {
      asked = view.position.slide;
      void refresh();
    }
    const { where, title, next, poll, covered } = shownOf(view, slides, words);
    element("where").textContent = where;
    element("title").textContent = title;
    element("next").textContent = next;
    element("do-black").setAttribute("aria-pressed", String(covered));
    element("poll").hidden = !poll;
    redrawPoll([poll, reachable], () => {
      if (!poll) return [];
      const { id, run, step } = poll;
      return [
        make("div", {}, make("h2", {}, poll.title), make("p", {}, poll.sentence)),
        ...(step === undefined
          ? []
          : [
              pressButton(
                words.presenter.poll.steps[step],
                () => press(() => ({ type: step, poll: id, run })),
                {
                  key: "step",
                  kind: "main",
                  once: true,
                  disabled: !reachable,
                },
              ),
            ]),
      ];
    });
    const { room: said } = words.presenter;
    const pace = paceCounts(view.pace);
    element("room").textContent = [
      view.joined === 0 ? said.nobody : said.joined(view.joined, view.connected),
      ...(view.locked ? [said.locked] : []),
      ...(pace ? [said.pace(pace)] : []),
    ].join(" · ");
    tick();
  }

  function tick(): void {
    const view = line.view();
    const places = { elapsed: element("elapsed"), pace: element("pace"), time: element("time") };
    const duration = dataset["duration"] === undefined ? undefined : Number(dataset["duration"]);
    const clock = { startedAt: view?.startedAt };
    const index = view ? indexOf(view, slides) : 0;
    showTimes(
      places,
      { clock, plan: slides, duration, index },
      Date.now() - ahead,
      language,
      words.presenter,
    );
  }

  for (const [name, act] of Object.entries(acts)) element(`do-${name}`).addEventListener("click", act);
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton =
      event.target instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter");
    const move = onButton ? undefined : moveKeys[event.key];
    if (move !== "next" && move !== "back" && move !== "black") return;
    event.preventDefault();
    acts[move]();
  });
  line.subscribe(draw);
  draw();
  setInterval(tick, 1000);
}

const room = dataset["room"];
if (room === undefined) setInterval(() => location.reload(), lookAgain);
else follow(room);
