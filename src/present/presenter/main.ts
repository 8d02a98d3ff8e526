import { wordsFor } from "../../words/words.ts";
import { openPositions, type Position } from "../common/channel.ts";
import { belongsTo } from "../common/keys.ts";
import { keepIn } from "../common/keep.ts";
import { openLive } from "../common/live.ts";
import { followLook } from "../common/look.ts";
import type { PresenterView } from "../../session/views/presenter-view.ts";
import { mountWidgets } from "../common/mount-widgets.ts";
import { openPageRoom } from "../common/page-room.ts";
import { pageEvent } from "../common/page-events.ts";
import { createPilot } from "../common/pilot.ts";
import { tellPollEvents } from "../common/poll-events.ts";
import { openStates } from "../common/state.ts";
import { applyThemePatch } from "../common/theme-patch.ts";
import { widgetRoom } from "../common/widget-room.ts";
import { createBox } from "./box.ts";
import { charactersOn } from "../projector/keys.ts";
import type { Command } from "../projector/stage.ts";
import { readClock } from "./clock.ts";
import { element } from "./elements.ts";
import { createJump } from "./jump.ts";
import { createKeyReader } from "./keys.ts";
import { createNotes } from "./notes.ts";
import { openRoomConsole } from "./room/console.ts";
import { createRehearsalDesk } from "./rehearsal-desk.ts";
import { saveMinutesAt } from "./save-minutes.ts";
import { nextSkip } from "./skip.ts";
import { firstPosition } from "./position.ts";
import { showTimes } from "./readout.ts";
import { holds, patchSlides, readSlides } from "./slides.ts";
import { type Place, placeAfter, placeBefore } from "./steps.ts";
import { showPosition, showSkip } from "./view.ts";

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

const room = openPageRoom<PresenterView>("presenter");
const mounting = {
  language,
  words: allWords,
  states: room?.states ?? openStates(deck),
  announce: (sentence: string): void => void (element("said").textContent = sentence),
};
const parts = {
  now: createBox(element("now-frame"), "", (root) =>
    mountWidgets(root, {
      ...mounting,
      view: "presenter",
      ...(room ? { room: widgetRoom(room.line, "presenter") } : {}),
    }),
  ),
  next: createBox(element("next-frame"), "next-", (root) =>
    mountWidgets(root, { ...mounting, view: "preview", prefix: "next-" }),
  ),
  notes: createNotes(element("notes"), words.noNotes, keptSize),
};
const roomConsole =
  room && openRoomConsole({ line: room.line, words: allWords, language, announce: mounting.announce });
const rehearsal = createRehearsalDesk({
  words,
  kept: keepIn(() => localStorage, `attune:${deck}:rehearsal`, Date.now),
  save: dataset["live"] === undefined ? undefined : saveMinutesAt("minutes"),
  clock: (running) => {
    setClock(false);
    if (running) setClock(true);
  },
});
const jump = createJump(element("jump-list"), words, (slide) => goTo({ slide, step: 0 }));
const local = {
  next: () => goToPlace(placeAfter(steps(), { slide: index, step: position.step })),
  back: () => goToPlace(placeBefore(steps(), { slide: index, step: position.step })),
};
const pilot =
  room &&
  createPilot(
    room.line,
    { ...local, here: () => position, show, begins: false, polls: pollsOn, pollWaits },
    room.others,
  );
if (room) tellPollEvents(room.line);
const positions = pilot ? undefined : openPositions(deck, position, (told) => show(told));

function show(next: Position): void {
  const { slide, step } = next;
  if (slide !== position.slide || step !== position.step) pageEvent("attune:slide", { slide, step });
  position = next;
  const found = slides.findIndex(({ id }) => id === position.slide);
  index = found >= 0 ? found : Math.min(index, Math.max(0, slides.length - 1));
  keptPosition.write(position);
  showPosition(parts, slides, { slide: index, step: position.step }, position.cover, words);
  roomConsole?.show(slides, index);
  rehearsal.show(slides, index);
  showSkip(nextSkip(slides, index), slides, words);
  tick();
}

function pollWaits(): void {
  const place = element("refused");
  const sentence = allWords.projector.pollWaits;
  // An alert: it is read out as it comes.
  place.textContent = sentence;
  place.hidden = false;
  setTimeout(() => {
    if (place.textContent === sentence) place.hidden = true;
  }, 6000);
}

function pollsOn(id: string): readonly string[] {
  const section = slides.find((slide) => slide.id === id)?.section;
  return [...(section?.querySelectorAll("[data-widget=poll]") ?? [])].map((poll) => poll.id);
}

/** Goes somewhere and tells the room, or the other windows. */
function goTo(change: Partial<Position>): void {
  const next = { ...position, ...change };
  // Leaving the first slide is the beginning, if nobody pressed Start. Where there is a room, it knows.
  if (!room && next.slide !== position.slide && index === 0 && clock.startedAt === undefined) setClock(true);
  show(next);
  positions?.announce(next);
  pilot?.moved();
}

function goToPlace(place: Place | undefined): void {
  const slide = place && slides[place.slide];
  // Who presses "next" wants the room to see something.
  if (place && slide) goTo({ slide: slide.id, step: place.step, cover: "none" });
}

function steps(): readonly number[] {
  return slides.map((slide) => slide.steps);
}

function cover(colour: "black" | "white"): void {
  goTo({ cover: position.cover === colour ? "none" : colour });
}

/** What this window can do, by the wall's own names; the wall's keys and the buttons here ask for it. */
const commands: Partial<Readonly<Record<Command, () => void>>> = {
  next: pilot?.next ?? local.next,
  back: pilot?.back ?? local.back,
  first: () => goToPlace({ slide: 0, step: 0 }),
  last: () => goToPlace({ slide: slides.length - 1, step: 0 }),
  black: () => cover("black"),
  white: () => cover("white"),
  overview: () => jump.open(slides, position.slide),
  larger: parts.notes.larger,
  smaller: parts.notes.smaller,
};

/** The room's clock is the seminar's; without a room, or while it is away, this window has one of its own. */
function setClock(running: boolean): void {
  if (room?.line.state() === "here") void room.line.send({ type: "clock", running });
  else followClock(running ? Date.now() : undefined);
}

function followClock(startedAt: number | undefined): void {
  if (startedAt === clock.startedAt) return;
  clock = { startedAt };
  keptClock.write(startedAt ?? null);
  tick();
}

function tick(): void {
  element("do-start").textContent = clock.startedAt === undefined ? words.start : words.reset;
  const places = { elapsed: element("elapsed"), pace: element("pace"), time: element("time") };
  const readout = { clock, plan: slides, duration, index, instead: rehearsal.sentence(Date.now()) };
  showTimes(places, readout, Date.now(), language, words);
}

function onPress(id: string, press: (() => void) | undefined): void {
  if (press) element(id).addEventListener("click", press);
}
onPress("do-next", commands.next);
onPress("do-back", commands.back);
onPress("do-black", commands.black);
onPress("do-jump", commands.overview);
onPress("do-larger", commands.larger);
onPress("do-smaller", commands.smaller);
onPress("do-skip", () => {
  const skip = nextSkip(slides, index);
  if (skip) goToPlace({ slide: skip.to, step: 0 });
});
onPress("do-start", () => setClock(clock.startedAt === undefined));

// A link on a slide or in the notes leads to a slide: the windows go there together.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link) return;
  event.preventDefault();
  const id = link.getAttribute("href")?.slice(1) ?? "";
  const slide = slides.find(({ section }) => section.id === id || holds(section, id));
  if (slide) goTo({ slide: slide.id, step: 0, cover: "none" });
});

const readKey = createKeyReader(charactersOn);
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || belongsTo(event.target, event.key)) return;
  if (event.key === "Escape" && position.cover !== "none") return goTo({ cover: "none" });
  const asked = readKey(event);
  const run =
    asked?.type === "number"
      ? () => goToPlace({ slide: asked.number - 1, step: 0 })
      : asked && commands[asked.command];
  // A key that is held down runs through slides, but opens and closes no poll.
  if (!event.repeat || run !== commands.next || pilot?.atPoll() !== true) run?.();
  // A clicker's start button sends F5, which would load the page again.
  if (run || event.key === "F5") event.preventDefault();
});

openLive({
  view: "presenter",
  patch: (patch) => {
    const { order, slides: changed, title } = patch;
    if (patch.look !== undefined) {
      // Which theme the wall shows the wall says itself.
      applyThemePatch(patch);
      parts.now.restyle();
      parts.next.restyle();
    }
    document.title = words.title(title);
    slides = patchSlides(slides, order, changed);
    show(position);
    pilot?.saved();
  },
  reached: (reached) => {
    // Where there is a room, it says itself what is away.
    element("away").hidden = reached || room !== undefined;
  },
});

followLook(deck, ({ theme, size }) => {
  for (const frame of document.querySelectorAll<HTMLElement>(".frame")) {
    frame.dataset["theme"] = theme;
    frame.style.setProperty("--size", String(size));
  }
  parts.now.restyle();
  parts.next.restyle();
});

room?.line.subscribe(() => {
  const view = room.line.view();
  if (room.line.state() === "here" && view) followClock(view.startedAt);
});
show(position);
setInterval(tick, 1000);
