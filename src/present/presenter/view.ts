import type { Words } from "../../words/words.ts";
import type { Position } from "../common/channel.ts";
import type { Box } from "./box.ts";
import { element } from "./elements.ts";
import type { Notes } from "./notes.ts";
import type { Skip } from "./skip.ts";
import type { PageSlide } from "./slides.ts";
import { type Place, placeAfter } from "./steps.ts";

/** The parts of the page that follow the position. */
export interface Parts {
  readonly now: Box;
  readonly next: Box;
  readonly notes: Notes;
}

/** Shows where the seminar is: this step, the next one, the notes, and what is worth knowing beforehand. */
export function showPosition(
  { now, next, notes }: Parts,
  slides: readonly PageSlide[],
  place: Place,
  cover: Position["cover"],
  words: Words["presenter"],
): void {
  const slide = slides[place.slide];
  const after = placeAfter(
    slides.map(({ steps }) => steps),
    place,
  );
  const coming = after && slides[after.slide];

  now.show(slide, place.step);
  next.show(coming, after?.step ?? 0);
  notes.show(slide?.notes ?? "");
  write("now-label", slide ? nowLabel(slide, place.step, slides.length, words) : "");
  write("next-label", nextLabel(coming, after, slide, words));
  remark(
    "content-note",
    coming !== slide && coming?.contentNote ? words.contentNote(coming.contentNote) : "",
  );
  showMistakes(slides, words);
  showCover(cover, words);
}

/** The button that leaves out the optional slides that come next. */
export function showSkip(
  skip: Skip | undefined,
  slides: readonly PageSlide[],
  words: Words["presenter"],
): void {
  const button = element("do-skip");
  const to = skip && slides[skip.to];
  button.hidden = !to;
  if (!to) return;
  write("do-skip", words.skipTo(skip.slides));
  button.setAttribute("aria-label", words.skipToLabel(skip.slides, to.number, to.title));
}

function nowLabel(slide: PageSlide, step: number, slides: number, words: Words["presenter"]): string {
  const label = words.slideOf(slide.number, slides, slide.title);
  return slide.steps > 0 ? `${label} · ${words.stepOf(step, slide.steps)}` : label;
}

function nextLabel(
  coming: PageSlide | undefined,
  after: Place | undefined,
  slide: PageSlide | undefined,
  words: Words["presenter"],
): string {
  if (!coming || !after) return words.end;
  return coming === slide
    ? words.nextStep(after.step, coming.steps)
    : words.nextSlide(coming.number, coming.title);
}

function showMistakes(slides: readonly PageSlide[], words: Words["presenter"]): void {
  const wrong = slides.filter(({ mistakes }) => mistakes > 0);
  const count = wrong.reduce((total, { mistakes }) => total + mistakes, 0);
  remark(
    "mistakes",
    count === 0
      ? ""
      : words.mistakes(
          count,
          wrong.map(({ number }) => number),
        ),
  );
}

function showCover(cover: Position["cover"], words: Words["presenter"]): void {
  const frame = element("now-frame");
  const label = cover === "black" ? words.blackOn : cover === "white" ? words.whiteOn : "";
  if (label === "") delete frame.dataset["cover"];
  else frame.dataset["cover"] = label;
  element("do-black").setAttribute("aria-pressed", String(cover === "black"));
}

function remark(id: string, text: string): void {
  element(id).hidden = text === "";
  write(id, text);
}

function write(id: string, text: string): void {
  const place = element(id);
  if (place.textContent !== text) place.textContent = text;
}
