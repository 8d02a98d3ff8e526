import type { PlausibleBand } from "../../physiology/band.ts";
import type { ControlValues } from "../../physiology/types.ts";
import { liveChart } from "../plot/mount-chart.ts";
import { keepOwnKeys } from "../plot/mount-keys.ts";
import type { Mount, Mounted, Stage } from "../stage.ts";
import { isMoved } from "./control-text.ts";
import { axesOf, controlsOf, type Curves, onePerson } from "./curves.ts";
import { followBand } from "./mount-band.ts";
import { liveControls } from "./mount-controls.ts";
import { followSteps } from "./mount-steps.ts";
import { liveTools } from "./mount-tools.ts";
import { wordsUnder } from "./mount-words.ts";
import { roomBands } from "./room-band.ts";
import { isHormonesSettings, type PublishedSettings } from "./read-settings.ts";
import { danceName } from "./settings.ts";
import { readViewState } from "./view-state.ts";

/** How long nothing may move before a screen reader hears what came out, ms. */
const settleAfter = 500;
/** How often the sentences under curves that move are written anew, ms: nobody reads faster. */
const wordsEvery = 150;

/** The curves on stage: controls move the situation, the model runs, all panels are redrawn in the same frame. */
const mount: Mount = (element, published, stage) => {
  const picture = element.querySelector<HTMLElement>(".plot-picture");
  if (!picture || !isHormonesSettings(published)) return { unmount: () => undefined };
  if (published.scenario !== danceName)
    return start(element, picture, published, onePerson(published), stage);
  // Two people come late: few decks show them.
  let started: Mounted | undefined;
  let gone = false;
  const come = async (): Promise<void> => {
    const { twoPeople } = await import("./two-people.ts");
    if (!gone) started = start(element, picture, published, twoPeople(published), stage);
  };
  void come();
  return {
    restyle: () => started?.restyle?.(),
    unmount: () => {
      gone = true;
      started?.unmount();
    },
  };
};
export default mount;

function start(
  element: HTMLElement,
  picture: HTMLElement,
  settings: PublishedSettings,
  curves: Curves,
  stage: Stage,
): Mounted {
  const { language, words } = stage;
  // A preset may move what has no control on stage.
  const controls = controlsOf(curves, settings);
  const state = () => readViewState(curves.controls, stage.state.read());
  const options = { language, words, finding: settings.finding };
  const asWritten = settings.axes ?? axesOf(curves.draw({}, options).plot);
  // An attendee's controls move that person's own curve; the page offers the way back to the room's.
  const handled = stage.view !== "preview";

  const chart = liveChart(picture);
  const texts = wordsUnder(element);
  const steps = followSteps(element, request);
  const room = roomBands(settings);
  let band: PlausibleBand | undefined;
  const follower = curves.hasBand
    ? followBand(settings, (next) => {
        band = next;
        request();
      })
    : undefined;
  let frame = 0;
  let pen: { readonly at: number | undefined } | undefined;
  let penTold = 0;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let moving = false;
  let sentence: string | undefined;
  let written = -Infinity;
  let writing: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;

  const side = element.querySelector<HTMLElement>(".plot-controls");
  const still = [...(side?.childNodes ?? [])];
  const live = liveControls(controls, element.id, language, (name, value) => change({ [name]: value }));
  if (side) {
    side.replaceChildren(...live.elements);
    side.inert = !handled;
  }
  const tools = liveTools(element, { settings, curves, stage, state, change, movePen });
  const summary = element.querySelector<HTMLElement>(".plot-values summary");
  const letKeys = summary ? keepOwnKeys(summary) : undefined;

  /** Whoever moves a control by hand leaves the room's answers behind. */
  function change(what: Readonly<Record<string, unknown>>): void {
    const byHand =
      state().spread !== undefined && curves.controls.some(({ name }) => Object.hasOwn(what, name));
    stage.state.write(byHand ? { ...what, spread: null } : what);
    moving = true;
    request();
    clearTimeout(settle);
    settle = setTimeout(() => {
      moving = false;
      request();
      stage.announce(curves.draw(state().moved, options).heard());
    }, settleAfter);
  }

  /** The pen moves in every frame here, ten times a second in the other windows. */
  function movePen(share: number | undefined): void {
    pen = { at: share };
    request();
    const now = performance.now();
    if (share !== undefined && share < 1 && now - penTold < 100) return;
    penTold = now;
    stage.state.write({ pen: share ?? null });
  }

  function draw(): void {
    frame = 0;
    const { moved, ghost, large, spread, ...kept } = state();
    const at = pen ? pen.at : kept.pen;
    const values: ControlValues = { ...settings.set, ...moved };
    // The band has time until the line is on the wall.
    clearTimeout(asking);
    asking = setTimeout(() => follower?.want(values));
    const ofRoom = room(values, spread);
    const before = ghost && { ...settings.set, ...ghost };
    const changed = isMoved(curves.controls, settings.set, moved);
    const drawn = curves.draw(moved, {
      ...options,
      atLeast: asWritten,
      band: ofRoom ?? band,
      ofRoom: ofRoom !== undefined,
      ghost: before,
      quick: moving,
      // The author's remarks are about the curve as it was written.
      steps: changed ? -1 : steps.count(),
    });
    // So is the author's sentence: once something has moved, the slide says what the curve shows now.
    const rest = moving && changed ? written + wordsEvery - performance.now() : 0;
    clearTimeout(writing);
    if (rest > 0) writing = setTimeout(request, rest);
    else {
      written = performance.now();
      sentence = changed ? words.hormones.setNow(drawn.now()) : undefined;
    }
    const plot = { ...drawn.plot, finding: sentence ?? settings.finding };
    // The canvas first: once something around it has changed, its fonts would have the page work out all styles at once.
    chart.draw(plot, at);
    live.show(values);
    tools.show({ moved, pen: at, ghost, large, spread });
    if (rest <= 0) texts.show({ ...drawn, plot }, sentence);
  }

  /** However many things change, there is one drawing a frame. */
  function request(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  const unsubscribe = stage.state.subscribe(() => {
    pen = undefined;
    request();
  });
  draw();
  return {
    restyle: chart.restyle,
    unmount: () => {
      cancelAnimationFrame(frame);
      clearTimeout(settle);
      clearTimeout(asking);
      clearTimeout(writing);
      unsubscribe();
      follower?.stop();
      steps.stop();
      tools.remove();
      letKeys?.();
      chart.remove();
      texts.restore();
      if (side) {
        side.replaceChildren(...still);
        side.inert = false;
      }
    },
  };
}
