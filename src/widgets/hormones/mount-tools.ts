import { make, mark, say } from "../mount-dom.ts";
import { keepOwnKeys } from "../plot/mount-keys.ts";
import type { Stage } from "../stage.ts";
import { valueOf } from "./control-text.ts";
import type { Curves } from "./curves.ts";
import type { Player } from "./mount-player.ts";
import type { PublishedSettings } from "./read-settings.ts";
import type { ViewState } from "./view-state.ts";

export interface ToolParts {
  readonly settings: PublishedSettings;
  readonly curves: Curves;
  readonly stage: Stage;
  readonly state: () => ViewState;
  readonly change: (what: Readonly<Record<string, unknown>>) => void;
  /** The pen is here now, 0 to 1; undefined: put away. */
  readonly movePen: (pen: number | undefined) => void;
}

export interface Tools {
  readonly show: (state: ViewState) => void;
  readonly remove: () => void;
}

/** Presets, pen, kept line, full slide and the explanation: what can be done with curves beside moving the controls. */
export function liveTools(
  element: HTMLElement,
  { settings, curves, stage, state, change, movePen }: ToolParts,
): Tools {
  const words = stage.words.hormones;
  const handled = stage.view !== "preview";
  // Only a slide can be filled; an attendee's page scrolls.
  const fills = stage.view !== "attendee";
  const foot = element.querySelector<HTMLElement>(".plot-foot");
  const picture = element.querySelector<HTMLElement>(".plot-picture");
  const tool = (label: string, press: () => void) => {
    const button = make("button", { type: "button", class: "plot-tool" }, label);
    button.addEventListener("click", press);
    return button;
  };

  let pen: Player | undefined;
  let gone = false;
  /** The pen comes when somebody wants it, here or in another window. */
  const takePen = async (): Promise<Player | undefined> => {
    const { player } = await import("./mount-player.ts");
    if (gone || pen) return pen;
    pen = player(words, stage.reducedMotion, movePen);
    keepOwnKeys(pen.bar);
    if (handled) picture?.after(pen.bar);
    pen.show(state().pen);
    return pen;
  };
  const play = tool(words.play, () => void takePen().then((taken) => taken?.play()));
  const keep = tool(words.keep, () =>
    change({ ghost: state().ghost ? null : { ...settings.set, ...state().moved } }),
  );
  const large = tool(words.larger, () => change({ large: !state().large }));
  const about = tool(words.about, () => {
    void import("./mount-about.ts").then(({ openAbout }) =>
      openAbout(element, { settings, curves, words: stage.words, back: about }),
    );
  });
  const hasControls = curves.controls.length > 0;
  const bar = make(
    "div",
    { class: "plot-tools" },
    play,
    ...(hasControls ? [keep] : []),
    ...(fills ? [large] : []),
  );
  const presets = make("div", { class: "presets", role: "group", "aria-label": words.presets });
  for (const { label, values } of settings.presets) {
    presets.append(
      tool(label, () => {
        // Everything that was moved goes back to how it was written; then the preset's own.
        const back = Object.fromEntries(
          Object.keys(state().moved).map((name) => [name, settings.set[name] ?? null]),
        );
        change({ ...back, ...values });
      }),
    );
  }
  for (const part of [about, bar, presets]) keepOwnKeys(part);

  if (handled) {
    const values = foot?.querySelector(".plot-values") ?? null;
    for (const part of [about, bar]) foot?.insertBefore(part, values);
    if (settings.presets.length > 0) picture?.before(presets);
  }
  return {
    show: (view) => {
      if (view.pen !== undefined && !pen) void takePen();
      pen?.show(view.pen);
      play.hidden = view.pen !== undefined;
      say(keep, view.ghost ? words.drop : words.keep);
      say(large, view.large ? words.smaller : words.larger);
      element.classList.toggle("plot-large", view.large && fills);
      for (const [i, { values }] of settings.presets.entries()) {
        const current = { ...settings.set, ...view.moved };
        const there = { ...settings.set, ...values };
        const on = curves.controls.every((control) => valueOf(control, current) === valueOf(control, there));
        const preset = presets.children[i];
        if (preset) mark(preset, "aria-pressed", String(on));
      }
    },
    remove: () => {
      gone = true;
      pen?.stop();
      pen?.bar.remove();
      for (const part of [about, bar, presets]) part.remove();
      element.classList.remove("plot-large");
      element.querySelector(".about")?.remove();
    },
  };
}
