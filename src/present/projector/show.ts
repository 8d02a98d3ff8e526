import Reveal from "reveal.js";

/** Where the show is: a slide by its id, and how many of its steps are shown. */
export interface Place {
  readonly slide: string;
  readonly step: number;
}

/** The slides in their order, and where the wall is among them. The only file that knows Reveal. */
export interface Show {
  readonly slides: () => readonly HTMLElement[];
  readonly current: () => HTMLElement;
  readonly place: () => Place;
  /** Goes to a slide; `step` left out shows it as it was left, beyond its last step means all. False: no such slide. */
  readonly go: (slide: string, step?: number) => boolean;
  /** The next step, or else the next slide in reading order: a clicker with one button sees everything once. */
  readonly next: () => void;
  /** The step before, or else the slide before it with all its steps. */
  readonly back: () => void;
  /** Called after every move, once. */
  readonly onMove: (listener: (place: Place) => void) => void;
  /** Sections were exchanged: shows `place` again. `structure` is true where some came, went or moved. */
  readonly sync: (place: Place, structure: boolean) => void;
}

/** Starts Reveal on `root` at `start`. */
export async function startShow(root: HTMLElement, start: Place | undefined): Promise<Show> {
  // Reveal obeys the address: it must find no query (any setting could be in it), and the place as it counts steps.
  const at = start && `#/${encodeURIComponent(start.slide)}${start.step > 0 ? `/${start.step - 1}` : ""}`;
  const address = location.pathname + location.search + location.hash;
  history.replaceState(null, "", location.pathname + (at ?? ""));
  const reveal = new Reveal(root, {
    width: "100%",
    height: "100%",
    margin: 0,
    minScale: 1,
    maxScale: 1,
    disableLayout: true,
    center: false,
    transition: "none",
    backgroundTransition: "none",
    autoAnimate: false,
    autoSlide: 0,
    autoSlideStoppable: false,
    controls: false,
    progress: false,
    keyboard: false,
    touch: false,
    mouseWheel: false,
    hideInactiveCursor: false,
    overview: false,
    pause: false,
    help: false,
    jumpToSlide: false,
    hash: false,
    respondToHashChanges: false,
    focusBodyOnPageVisibilityChange: false,
    postMessage: false,
    scrollActivationWidth: 0,
    viewDistance: 2,
    mobileViewDistance: 2,
  });
  await reveal.initialize();
  history.replaceState(null, "", address);
  // A screen reader must be able to read; our own keys need no `application`.
  root.removeAttribute("role");

  const listeners: ((place: Place) => void)[] = [];
  let slides = listSlides(root);
  let last = placeOf(currentSlide());

  function currentSlide(): HTMLElement {
    const slide = reveal.getCurrentSlide();
    return slide instanceof HTMLElement ? slide : root;
  }
  function show(slide: HTMLElement, step: number | undefined): void {
    const { h, v } = reveal.getIndices(slide);
    quietly(() => reveal.slide(h, v, step === undefined || countSteps(slide) === 0 ? undefined : step - 1));
    tell();
  }
  function tell(): void {
    const place = placeOf(currentSlide());
    if (place.slide === last.slide && place.step === last.step) return;
    last = place;
    for (const listener of listeners) listener(place);
  }
  const neighbour = (by: 1 | -1) => slides[slides.indexOf(currentSlide()) + by];

  // A link on a slide to another one goes through Reveal.
  reveal.on("slidechanged", () => queueMicrotask(tell));

  return {
    slides: () => slides,
    current: currentSlide,
    place: () => last,
    go(id, step) {
      const slide = slides.find((known) => known.id === id);
      if (slide) show(slide, step);
      return slide !== undefined;
    },
    next() {
      const slide = neighbour(1);
      if (reveal.nextFragment()) tell();
      else if (slide) show(slide, 0);
    },
    back() {
      const slide = neighbour(-1);
      if (reveal.prevFragment()) tell();
      else if (slide) show(slide, countSteps(slide));
    },
    onMove: (listener) => void listeners.push(listener),
    sync(place, structure) {
      slides = listSlides(root);
      const slide = slides.find(({ id }) => id === place.slide) ?? slides[0];
      if (!slide) return;
      const step = Math.min(place.step, countSteps(slide));
      if (structure || slide !== currentSlide()) {
        quietly(() => reveal.sync());
        show(slide, step);
      } else {
        reveal.navigateFragment(step - 1);
        tell();
      }
    },
  };
}

/**
 * Runs a slide change without two things that Reveal does in it, each of which makes the browser work out style and
 * layout of the whole deck while the slide is changing, only to do it again for the frame that shows the slide. It
 * reads the text out of the slide in the next frame: status.ts says what there is to say. And it asks for the size
 * of the viewport, which it has no use for where its own layout is off.
 */
function quietly(change: () => void): void {
  const request = window.requestAnimationFrame;
  const viewport = document.querySelector<HTMLElement>(".reveal-viewport") ?? document.body;
  window.requestAnimationFrame = () => 0;
  for (const side of sides) Object.defineProperty(viewport, side, { value: 0, configurable: true });
  try {
    change();
  } finally {
    window.requestAnimationFrame = request;
    for (const side of sides) Reflect.deleteProperty(viewport, side);
  }
}

const sides = ["offsetWidth", "offsetHeight"] as const;

function listSlides(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".slides section.slide")];
}

/** Fragments that share an index come together. */
function countSteps(slide: HTMLElement): number {
  return indexes(slide.querySelectorAll(".fragment")).size;
}

function placeOf(slide: HTMLElement): Place {
  return { slide: slide.id, step: indexes(slide.querySelectorAll(".fragment.visible")).size };
}

function indexes(fragments: Iterable<Element>): ReadonlySet<string | Element> {
  return new Set([...fragments].map((fragment) => fragment.getAttribute("data-fragment-index") ?? fragment));
}
