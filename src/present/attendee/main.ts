import type { RoomView } from "../../session/views/room-view.ts";
import { make } from "../../widgets/mount-dom.ts";
import { attendeeWordsFor } from "../../words/attendee-words.ts";
import { roomAddress } from "../common/line-socket.ts";
import { ownStates } from "../common/own-states.ts";
import { pageEvent } from "../common/page-events.ts";
import { tellPollEvents } from "../common/poll-events.ts";
import { openRoomLine } from "../common/room-line.ts";
import { widgetRoom } from "../common/widget-room.ts";
import { attendanceForm } from "./attendance.ts";
import { around } from "./around.ts";
import { enliven } from "./behaviours.ts";
import type { Page } from "./context.ts";
import { focusReading, isTyping, part } from "./elements.ts";
import { createFragments, fetchFrom, readFragment } from "./fragments.ts";
import { keptIn } from "./kept.ts";
import { keepWatching, keptWatching } from "./kept-watching.ts";
import { openNoteBook } from "./note-book.ts";
import { contents, createPanels } from "./panels.ts";
import { createScreens } from "./screens.ts";
import { createSlideView } from "./slide-view.ts";
import { ticketForm } from "./ticket.ts";
import { followLinks } from "./links.ts";
import { takeHandout } from "./take-handout.ts";
import { createTop, followLine } from "./top.ts";
import { wanting } from "./wanting.ts";
import { isFollowing, shown, watch, type Act } from "./watching.ts";

/** The page of somebody in the room. It follows by slide and step, and never takes anybody away from anything. */

const root = document.documentElement;
const { deck = "", code = "", title = "" } = root.dataset;
const language = root.lang;
const words = attendeeWordsFor(language);
const slidePlace = part("slide");
const welcome = document.querySelector<HTMLElement>("#welcome");

// On the joining page, where there is one; it stands under “More” as well.
const signIn = welcome === null ? undefined : attendanceForm(words.attendee.attendance, "welcome");
if (signIn !== undefined) welcome?.append(signIn);

// Said where people come in (live.md, R6): on the joining page or else beneath the first slide; later under “More”.
const plain = isSecureContext ? undefined : make("p", { class: "plain" }, words.room.plainNetwork);
if (plain && welcome) welcome.querySelector(".choices")?.before(plain);
else if (plain) slidePlace.after(plain);

const kept = keptIn(() => localStorage, `attune:${deck}`);
const room = keptIn(() => localStorage, `attune:room:${code}`);
const session = keptIn(() => sessionStorage, `attune:${code}`);

const fragments = createFragments(fetchFrom(code), readFragment);

/** What slides were called, as it was told last. */
let names: RoomView["renamed"] | undefined;
/** Somebody has joined, and what there is to read is still on its way. */
let leading = false;
let watching = keptWatching(session, welcome === null);
const participant = room.read("participant");

const line = openRoomLine<RoomView>({
  address: roomAddress(code),
  deck,
  view: "attendee",
  participant: typeof participant === "string" ? participant : undefined,
  given: (given) => void room.write("participant", given),
  edited: (ids) => {
    fragments.forget(ids);
    render();
  },
});

const page: Page = {
  deck,
  title,
  language,
  words,
  line,
  room: widgetRoom(line, "attendee"),
  states: ownStates(line),
  fragments,
  notes: openNoteBook(kept),
  kept,
  session,
  watching: () => watching,
  act,
  reading: () => (slidePlace.hidden ? undefined : view.current()),
  restyle: () => view.restyle(),
};

const view = createSlideView(
  slidePlace,
  (element, fragment) => enliven(element, fragment, page),
  ({ number, title: of }) => words.attendee.slide(number, of),
);
const screens = createScreens(part("screen"), words.attendee, act, () =>
  takeHandout({ deck, code, words: words.attendee, own: words.attendee.ownNotes, notes: page.notes.all }),
);
const top = createTop({ words: words.attendee, fragments });
const panels = createPanels(page);
const want = wanting(fragments, render);
const neighbours = around(page);

function act(one: Act): void {
  watching = watch(watching, one);
  keepWatching(session, watching);
  render();
  if (one.type === "look" || one.type === "to-room" || one.type === "pause") panels.leave();
}

/** The room as it was told last; the line's end may be all that says that the seminar has ended. */
function roomNow(): RoomView | undefined {
  const room = line.view();
  return room && line.state() === "ended" ? { ...room, ended: true } : room;
}

/** Somebody who looks at a slide whose title changes is on it still, with what was chosen and written there. */
function keepNames({ renamed }: RoomView): void {
  // Also where none is left: a name that another slide has now is nobody's old one.
  if (renamed === names) return;
  names = renamed;
  watching = watch(watching, { type: "renamed", names: renamed });
  keepWatching(session, watching);
  page.notes.rename(renamed);
}

/** Shows what is to be seen now. Whatever is missing is fetched, and this is done again. */
function render(): void {
  const room = roomNow();
  if (room !== undefined) keepNames(room);
  let now = shown(watching, room, (slide) => fragments.known(slide)?.note);
  // Who comes when it is over is told so, and finds what there is to take along.
  if (now.kind === "joining" && line.state() === "ended") now = { kind: "ended" };
  // Who is writing on a slide stays there, and the bar says where the room is.
  const current = view.current()?.slide;
  const leaves = now.kind !== "slide" || now.slide !== current;
  if (
    leaves &&
    isFollowing(watching) &&
    current !== undefined &&
    !slidePlace.hidden &&
    isTyping(slidePlace)
  ) {
    watching = watch(watching, { type: "look", slide: current });
    now = shown(watching, room, (slide) => fragments.known(slide)?.note);
  }
  if (room) want(room.position.slide, room.position.step);
  if (now.kind === "slide" || now.kind === "card") {
    const step = now.kind === "slide" ? now.step : 0;
    const fragment =
      fragments.at(now.slide, step) ?? (now.kind === "card" ? fragments.known(now.slide) : undefined);
    if (fragment === undefined) {
      want(now.slide, step);
      // What can be read stays until the next slide is here.
      if (welcome) welcome.hidden = true;
      if (slidePlace.hidden) screens.show({ kind: "coming" });
      top.show(watching, room, now);
      return;
    }
    if (now.kind === "slide") {
      const before = view.current();
      view.show(fragment);
      if (before !== undefined && before.slide !== now.slide) plain?.remove();
      if (before?.slide !== now.slide || before.step !== now.step)
        pageEvent("attune:slide", { slide: now.slide, step: now.step });
      if (watching.last !== now.slide) watching = watch(watching, { type: "read", slide: now.slide });
    }
  }
  if (welcome) welcome.hidden = now.kind !== "welcome";
  slidePlace.hidden = now.kind !== "slide";
  if (now.kind === "slide" || now.kind === "welcome") screens.hide();
  else screens.show(now);
  if (leading) lead();
  top.show(watching, room, now);
  neighbours.show(now);
  panels.update();
  const ready = room !== undefined && now.kind !== "joining";
  if (ready && root.dataset["ready"] === undefined) fetchTheRest();
  root.toggleAttribute("data-ready", ready);
}

/** Takes the focus from where somebody joined to what can be read; while that is on its way, it waits on the page's main part. */
function lead(): void {
  const main = part("main");
  const active = document.activeElement;
  // Whoever has gone elsewhere meanwhile stays there.
  if (active === main || active === document.body || welcome?.contains(active) === true) focusReading();
  leading = document.activeElement === main;
}

/** What is not needed to read the first slide, but must be there when it is wanted, also without a connection. */
function fetchTheRest(): void {
  performance.mark("attune-ready");
  void contents();
  void import("../../widgets/poll/mount-ask.ts");
  void import("../../words/words.ts");
}

document.querySelector("#join")?.addEventListener("click", () => {
  act({ type: "join" });
  leading = true;
  lead();
});
part("to-room").addEventListener("click", () => {
  act({ type: "to-room" });
  focusReading();
});
line.subscribe(render);
followLinks(page, slidePlace);
followLine(line, words);
tellPollEvents(line);
ticketForm(line, words);
render();
