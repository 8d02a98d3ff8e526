import { wordsFor } from "../../words/words.ts";
import { openPositions, type Position } from "../shared/channel.ts";
import { belongsTo, createKeyReader, type Move } from "../shared/keys.ts";
import { keepIn } from "../shared/keep.ts";
import { mountWidgets } from "../shared/mount-widgets.ts";
import { openStates } from "../shared/state.ts";
import { createBox } from "./box.ts";
import { readClock } from "./clock.ts";
import { element } from "./elements.ts";
import { createJump } from "./jump.ts";
import { createNotes } from "./notes.ts";
import { firstPosition } from "./position.ts";
import { showTimes } from "./readout.ts";
import { readSlides } from "./slides.ts";
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
  // Moving on lifts the cover, as on the wall: a presenter who presses next wants something to be seen.
  if (place && slide) goTo({ slide: slide.id, step: place.step, cover: "none" });
}

function move(what: Move): void {
  const steps = slides.map((slide) => slide.steps);
  const here = { slide: index, step: position.step };
  const toggled = (cover: Position["cover"]): void =>
    goTo({ cover: position.cover === cover ? "none" : cover });
  switch (what.type) {
    case "next":
      return goToPlace(placeAfter(steps, here));
    case "back":
      return goToPlace(placeBefore(steps, here));
    case "first":
      return goToPlace({ slide: 0, step: 0 });
    case "last":
      return goToPlace({ slide: slides.length - 1, step: 0 });
    case "number":
      return goToPlace({ slide: what.number - 1, step: 0 });
    case "black":
    case "white":
      return toggled(what.type);
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
onPress("do-next", () => move({ type: "next" }));
onPress("do-back", () => move({ type: "back" }));
onPress("do-black", () => move({ type: "black" }));
onPress("do-jump", () => jump.open(slides, position.slide));
onPress("do-larger", parts.notes.larger);
onPress("do-smaller", parts.notes.smaller);
onPress("do-start", () => setClock(clock.startedAt === undefined ? Date.now() : undefined));

const readKey = createKeyReader();
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || belongsTo(event.target, event.key)) return;
  const wanted = readKey(event);
  if (wanted) move(wanted);
  if (wanted || event.key === "F5") event.preventDefault();
});

show(position);
setInterval(tick, 1000);
