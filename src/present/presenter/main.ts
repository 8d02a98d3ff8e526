import { wordsFor } from "../../words/words.ts";
import { openPositions, type Position } from "../shared/channel.ts";
import { belongsTo, type Move } from "../shared/keys.ts";
import { keepIn } from "../shared/keep.ts";
import { openLive } from "../shared/live.ts";
import { mountWidgets } from "../shared/mount-widgets.ts";
import { openStates } from "../shared/state.ts";
import { createBox } from "./box.ts";
import { charactersOn } from "../projector/keys.ts";
import { readClock } from "./clock.ts";
import { element } from "./elements.ts";
import { createJump } from "./jump.ts";
import { type Asked, createKeyReader } from "./keys.ts";
import { createNotes } from "./notes.ts";
import { firstPosition } from "./position.ts";
import { showTimes } from "./readout.ts";
import { patchSlides, readSlides } from "./slides.ts";
import { type Place, placeAfter, placeBefore } from "./steps.ts";
import { showPosition } from "./view.ts";

const { lang: language, dataset } = document.documentElement;
const deck = dataset["deck"] ?? "";
const duration = dataset["duration"] === undefined ? undefined : Number(dataset["duration"]);
const allWords = wordsFor(language);
const words = allWords.presenter;

const template = element("slides");
let slides = template instanceof HTMLTemplateElement ? readSlides(template.content) : [];

const keptPosition = keepIn(() => sessionStorage, `attune:${deck}:presenter-place`, Date.now);
const keptClock = keepIn(() => localStorage, `attune:${deck}:clock`, Date.now);
const keptSize = keepIn(() => localStorage, "attune:notes-size", Date.now, Infinity);
let position = firstPosition(keptPosition.read(), location.hash, slides);
let clock = readClock(keptClock.read());
/** Index of the current slide; it stays where it is when the author takes that slide away. */
let index = 0;

const mounting = {
  language,
  words: allWords,
  states: openStates(deck),
  announce: (sentence: string): void => void (element("said").textContent = sentence),
};
const parts = {
  now: createBox(
    element("now-frame"),
    "",
    (root) => mountWidgets(root, { ...mounting, view: "presenter" }).unmount,
  ),
  next: createBox(
    element("next-frame"),
    "next-",
    (root) => mountWidgets(root, { ...mounting, view: "preview", prefix: "next-" }).unmount,
  ),
  notes: createNotes(element("notes"), words.noNotes, keptSize),
};
const jump = createJump(element("jump-list"), words, (slide) => goTo({ slide, step: 0 }));
const positions = openPositions(deck, position, (told) => show(told));

function show(next: Position): void {
  position = next;
  const found = slides.findIndex(({ id }) => id === position.slide);
  index = found >= 0 ? found : Math.min(index, Math.max(0, slides.length - 1));
  keptPosition.write(position);
  showPosition(parts, slides, { slide: index, step: position.step }, position.cover, words);
  tick();
}

/** Goes somewhere and tells the other windows. Leaving the first slide is the beginning, if nobody pressed Start. */
function goTo(change: Partial<Position>): void {
  const next = { ...position, ...change };
  if (next.slide !== position.slide && index === 0 && clock.startedAt === undefined) setClock(Date.now());
  show(next);
  positions.announce(next);
}

function goToPlace(place: Place | undefined): void {
  const slide = place && slides[place.slide];
  // Who presses "next" wants the room to see something.
  if (place && slide) goTo({ slide: slide.id, step: place.step, cover: "none" });
}

function drive(command: Move): void {
  const steps = slides.map((slide) => slide.steps);
  const here = { slide: index, step: position.step };
  switch (command) {
    case "next":
    case "back":
      return goToPlace(command === "next" ? placeAfter(steps, here) : placeBefore(steps, here));
    case "first":
      return goToPlace({ slide: 0, step: 0 });
    case "last":
      return goToPlace({ slide: slides.length - 1, step: 0 });
    case "black":
    case "white":
      return goTo({ cover: position.cover === command ? "none" : command });
  }
}

/** Does what a key asks for; false where this window has nothing of the kind. */
function answer(asked: Asked): boolean {
  if (asked.type === "number") {
    goToPlace({ slide: asked.number - 1, step: 0 });
    return true;
  }
  switch (asked.command) {
    case "next":
    case "back":
    case "first":
    case "last":
    case "black":
    case "white":
      drive(asked.command);
      return true;
    case "overview":
      jump.open(slides, position.slide);
      return true;
    case "larger":
      parts.notes.larger();
      return true;
    case "smaller":
      parts.notes.smaller();
      return true;
    case "grounding":
    case "theme":
    case "presenter":
    case "full-screen":
    case "menu":
    case "help":
    case "leave":
      return false;
  }
}

function setClock(startedAt: number | undefined): void {
  clock = { startedAt };
  keptClock.write(startedAt ?? null);
  tick();
}

function tick(): void {
  element("do-start").textContent = clock.startedAt === undefined ? words.start : words.reset;
  const places = { elapsed: element("elapsed"), pace: element("pace"), time: element("time") };
  showTimes(places, { clock, plan: slides, duration, index }, Date.now(), language, words);
}

function onPress(id: string, press: () => void): void {
  element(id).addEventListener("click", press);
}
onPress("do-next", () => drive("next"));
onPress("do-back", () => drive("back"));
onPress("do-black", () => drive("black"));
onPress("do-jump", () => jump.open(slides, position.slide));
onPress("do-larger", parts.notes.larger);
onPress("do-smaller", parts.notes.smaller);
onPress("do-start", () => setClock(clock.startedAt === undefined ? Date.now() : undefined));

const readKey = createKeyReader(charactersOn);
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || belongsTo(event.target, event.key)) return;
  const asked = readKey(event);
  // A clicker's start button sends F5, which would load the page again.
  if (event.key === "F5" || (asked && answer(asked))) event.preventDefault();
});

openLive({
  view: "presenter",
  patch: ({ order, slides: changed, title }) => {
    document.title = words.title(title);
    slides = patchSlides(slides, order, changed);
    show(position);
  },
  reached: (reached) => {
    element("away").hidden = reached;
  },
});

show(position);
setInterval(tick, 1000);
