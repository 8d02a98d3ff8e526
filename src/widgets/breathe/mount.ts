import { goLive, keepKeys, make, makeButton } from "../mount-dom.ts";
import { isRecord, numberAt } from "../record.ts";
import type { Mount, Mounted } from "../stage.ts";
import { breathAt, length, type Pace } from "./pace.ts";

/** From here to 1 the ring grows by a quarter, no more. */
const smallest = 0.8;

const nothing: Mounted = { unmount: () => {} };

/** The ring, or the count in words under reduced motion. Starts only on a press, and makes no sound. */
const mount: Mount = (element, settings, stage) => {
  const pace = readPace(settings);
  const still = element.querySelector(".breathe-still");
  if (!pace || !still) return nothing;
  const words = stage.words.breathe;
  const controls = stage.view === "projector" || stage.view === "presenter";

  const now = (): number => stage.room?.now() ?? Date.now();
  const ring = make("div", { class: "breathe-ring", "aria-hidden": "true" });
  const phase = make("span", { class: "breathe-phase" });
  const count = make("span", { class: "breathe-count" });
  const lead = make("p", { class: "breathe-lead" });
  const button = makeButton(words.start, () => {
    const running = startedAt() !== undefined;
    stage.state.write({ startedAt: running ? null : now() });
    stage.announce(running ? words.stopped : words.started);
    follow();
  });
  const text = make("div", { class: "breathe-text" }, lead, ...clone(still));
  if (controls) text.append(make("div", { class: "widget-bar" }, button));
  const face = make(
    "div",
    { class: "breathe-face", "aria-hidden": "true" },
    ring,
    make("p", {}, phase, count),
  );
  const live = make("div", { class: "breathe-live" }, face, text);
  const restore = goLive(element, live);
  const letKeys = keepKeys(button);
  let frame = 0;

  /** When the exercise began, in epoch milliseconds; undefined while it rests or once it is over. */
  function startedAt(): number | undefined {
    const started = numberAt(stage.state.read(), "startedAt");
    return started !== undefined && pace && now() - started < length(pace) ? started : undefined;
  }

  function rest(said: string): void {
    live.classList.remove("is-running");
    phase.textContent = said;
    count.textContent = "";
    ring.style.transform = `scale(${smallest})`;
    button.textContent = words.start;
  }

  function follow(): void {
    cancelAnimationFrame(frame);
    const still = stage.reducedMotion();
    live.classList.toggle("is-still", still);
    lead.textContent = still ? words.leadCounted : words.lead;
    const started = startedAt();
    if (started === undefined || !pace) return rest(words.ready);
    live.classList.add("is-running");
    button.textContent = words.stop;
    const breath = breathAt(pace, now() - started);
    if (breath.phase === "done") return rest(words.done);
    const step = (): void => {
      const breath = breathAt(pace, now() - started);
      if (breath.phase === "done") {
        rest(words.done);
        if (controls) stage.announce(words.done);
        return;
      }
      setText(phase, words.phases[breath.phase]);
      setText(count, String(breath.count));
      if (!still) ring.style.transform = `scale(${smallest + (1 - smallest) * breath.openness})`;
      frame = requestAnimationFrame(step);
    };
    step();
  }

  const unsubscribe = stage.state.subscribe(follow);
  follow();
  return {
    unmount: () => {
      cancelAnimationFrame(frame);
      unsubscribe();
      letKeys();
      restore();
    },
  };
};
export default mount;

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function clone(still: Element): readonly Node[] {
  return [...still.childNodes].map((node) => node.cloneNode(true));
}

function readPace(settings: unknown): Pace | undefined {
  if (!isRecord(settings)) return undefined;
  const [inward, hold, out, cycles] = ["in", "hold", "out", "cycles"].map((key) => numberAt(settings, key));
  if (inward === undefined || hold === undefined || out === undefined || cycles === undefined)
    return undefined;
  return { in: inward, hold, out, cycles };
}
