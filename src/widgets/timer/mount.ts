import { goLive, keepKeys, make, makeButton } from "../mount-dom.ts";
import { isRecord, numberAt } from "../record.ts";
import type { Mount } from "../stage.ts";
import { addMinute, face, leftAt, pause, readClock, ready, start, type Clock } from "./clock.ts";
import { openTone, type Tone } from "./mount-tone.ts";

/** The running clock: start, pause, one minute more, start over. Ends in words, and in a tone only if asked. */
const mount: Mount = (element, settings, stage) => {
  const words = stage.words.timer;
  const minutes = (isRecord(settings) ? numberAt(settings, "minutes") : undefined) ?? 1;
  const sound = isRecord(settings) && settings["sound"] === true;
  const controls = stage.view === "projector" || stage.view === "presenter";
  const now = (): number => stage.room?.now() ?? Date.now();
  const current = (): Clock => readClock(stage.state.read()) ?? ready(minutes);
  const sayLeft = (left: number): string => {
    const seconds = Math.ceil(left / 1000);
    return words.sayLeft(Math.floor(seconds / 60), seconds % 60);
  };

  const label = element.querySelector(".timer-label")?.cloneNode(true);
  const display = make("p", { class: "timer-face", role: "timer", "aria-label": words.left });
  const ended = make("p", { class: "timer-ended" });
  const toggle = makeButton(words.start, () => {
    if (sound) tone ??= openTone();
    const running = current().running && leftAt(current(), now()) > 0;
    change(running ? pause(current(), now()) : start(current(), now()));
    const left = sayLeft(leftAt(current(), now()));
    stage.announce(running ? words.paused(left) : words.started(left));
  });
  const more = makeButton(words.more, () => change(addMinute(current(), now())));
  const reset = makeButton(words.reset, () => change(ready(minutes)));
  const bar = make("div", { class: "widget-bar" }, toggle, more, reset);
  const live = make("div", { class: "timer-live" }, ...(label ? [label] : []), display, ended);
  if (controls) live.append(bar);
  const restore = goLive(element, live);
  const letKeys = keepKeys(bar);
  let tone: Tone | undefined;
  let wait: ReturnType<typeof setTimeout> | undefined;
  let before = leftAt(current(), now());

  function change(clock: Clock): void {
    stage.state.write({ ...clock });
    follow();
  }

  function follow(): void {
    before = leftAt(current(), now());
    draw();
  }

  function draw(): void {
    clearTimeout(wait);
    const clock = current();
    const left = leftAt(clock, now());
    const going = clock.running && left > 0;
    display.textContent = face(left);
    ended.textContent = left === 0 ? words.ended : "";
    live.classList.toggle("is-running", going);
    live.classList.toggle("is-over", left === 0);
    toggle.textContent = going ? words.pause : left < clock.whole && left > 0 ? words.resume : words.start;
    if (controls && clock.running) {
      const half = clock.whole / 2;
      if (before > half && left <= half && left > 0) stage.announce(words.half);
      if (before > 0 && left === 0) {
        stage.announce(words.ended);
        tone?.ring();
      }
    }
    before = left;
    // Awake again just after the next second turns.
    if (going) wait = setTimeout(draw, (left % 1000) + 10);
  }

  const unsubscribe = stage.state.subscribe(follow);
  draw();
  return {
    unmount: () => {
      clearTimeout(wait);
      unsubscribe();
      tone?.close();
      letKeys();
      restore();
    },
  };
};
export default mount;
