import type { Words } from "../../words/words.ts";
import { make } from "../mount-dom.ts";

/** How long the whole time axis takes at ordinary speed, ms. */
const whole = 14_000;
/** Under reduced motion the pen jumps this share of the axis, this often (ms). */
const jump = { share: 0.1, every: 1400 } as const;

/** The pen's controls: play, pause, scrub, speed. */
export interface Player {
  /** Shown while the pen is out. */
  readonly bar: HTMLElement;
  readonly play: () => void;
  /** Shows where the pen is, whoever moved it; undefined: put away. */
  readonly show: (pen: number | undefined) => void;
  readonly stop: () => void;
}

/** `move` says where the pen is now, 0 to 1; undefined puts it away and shows all. */
export function player(
  words: Words["hormones"],
  reducedMotion: () => boolean,
  move: (pen: number | undefined) => void,
): Player {
  const toggle = make("button", { type: "button", class: "plot-tool" }, words.pause);
  const scrub = make("input", { type: "range", min: 0, max: 1, step: 0.005, "aria-label": words.time });
  const track = make("div", { class: "slider player-scrub" }, make("span", { class: "slider-track" }), scrub);
  const speed = make("button", { type: "button", class: "plot-tool", "aria-label": words.speed(1) }, "1×");
  const all = make("button", { type: "button", class: "plot-tool" }, words.showAll);
  const bar = make("div", { class: "player" }, toggle, track, speed, all);
  let pen = 0;
  let times = 1;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const running = () => frame !== 0 || timer !== undefined;

  function pause(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
    toggle.textContent = words.play;
  }

  function go(to: number): void {
    pen = Math.min(1, to);
    move(pen);
    if (pen === 1) pause();
  }

  function tick(now: number): void {
    const elapsed = now - last;
    last = now;
    go(pen + (elapsed / whole) * times);
    if (pen < 1) frame = requestAnimationFrame(tick);
  }

  function hop(): void {
    go(pen + jump.share);
    if (pen < 1) timer = setTimeout(hop, jump.every / times);
  }

  function play(): void {
    if (pen >= 1) pen = 0;
    toggle.textContent = words.pause;
    move(pen);
    if (reducedMotion()) timer = setTimeout(hop, jump.every / times);
    else {
      last = performance.now();
      frame = requestAnimationFrame(tick);
    }
  }

  toggle.addEventListener("click", () => (running() ? pause() : play()));
  scrub.addEventListener("input", () => {
    pause();
    go(scrub.valueAsNumber);
  });
  scrub.addEventListener("pointerup", () => setTimeout(() => scrub.blur()));
  speed.addEventListener("click", () => {
    times = times === 1 ? 2 : times === 2 ? 4 : 1;
    speed.textContent = `${times}×`;
    speed.setAttribute("aria-label", words.speed(times));
  });
  all.addEventListener("click", () => {
    pause();
    pen = 0;
    move(undefined);
  });
  return {
    bar,
    play,
    show: (at) => {
      bar.hidden = at === undefined;
      if (at === undefined) return;
      if (!running()) pen = at;
      track.style.setProperty("--share", String(at));
      if (Math.abs(scrub.valueAsNumber - at) > 0.0026) scrub.value = String(at);
    },
    stop: pause,
  };
}
