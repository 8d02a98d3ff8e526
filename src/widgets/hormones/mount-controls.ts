import type { ChoiceControl, Control, ControlValues, RangeControl } from "../../physiology/types.ts";
import { make, mark, say } from "../mount-dom.ts";
import { keepOwnKeys } from "../plot/mount-keys.ts";
import { columnsFor, numberText, valueOf, valueText } from "./control-text.ts";

/** One control on stage. */
interface LiveControl {
  readonly element: HTMLElement;
  /** Shows how it is set, whoever set it. */
  readonly show: (values: ControlValues) => void;
}

/** What somebody did with a control; `settled` is false while a finger still drags. */
export type Changed = (name: string, value: number | string, settled: boolean) => void;

/** The controls as real radio groups and sliders, with room for a finger. */
export function liveControls(
  controls: readonly Control[],
  id: string,
  language: string,
  changed: Changed,
): { readonly elements: readonly HTMLElement[]; readonly show: (values: ControlValues) => void } {
  const live = controls.map((control) =>
    control.kind === "choice" ? radios(control, id, changed) : slider(control, id, language, changed),
  );
  return {
    elements: live.map(({ element }) => element),
    show: (values) => {
      for (const control of live) control.show(values);
    },
  };
}

const arrows = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];

function radios(control: ChoiceControl, id: string, changed: Changed): LiveControl {
  const labelId = `${id}-${control.name}`;
  const buttons = control.options.map(({ value, label }) => {
    const button = make("button", { type: "button", role: "radio", class: "segment" }, label);
    button.addEventListener("click", () => changed(control.name, value, true));
    return button;
  });
  const group = make(
    "div",
    { class: "segments", role: "radiogroup", "aria-labelledby": labelId },
    ...buttons,
  );
  group.style.setProperty("--columns", String(columnsFor(control.options.length)));
  keepOwnKeys(group);
  group.addEventListener("keydown", (event) => {
    const { key } = event;
    // What has the focus is where we are: the group itself is only shown anew in the next frame.
    const at = buttons.findIndex((button) => button === event.target);
    const last = buttons.length - 1;
    const to =
      key === "Home"
        ? 0
        : key === "End"
          ? last
          : !arrows.includes(key)
            ? -1
            : at + (arrows.indexOf(key) < 2 ? -1 : 1);
    const next = control.options[to < 0 && arrows.includes(key) ? last : to > last ? 0 : to];
    if (!next) return;
    event.stopPropagation();
    changed(control.name, next.value, true);
    buttons[control.options.indexOf(next)]?.focus();
  });
  return {
    element: make(
      "div",
      { class: "control" },
      make("p", { class: "control-label", id: labelId }, control.label),
      group,
    ),
    show: (values) => {
      const current = valueOf(control, values);
      for (const [i, button] of buttons.entries()) {
        const chosen = control.options[i]?.value === current;
        mark(button, "aria-checked", String(chosen));
        mark(button, "tabindex", chosen ? "0" : "-1");
      }
    },
  };
}

function slider(control: RangeControl, id: string, language: string, changed: Changed): LiveControl {
  const inputId = `${id}-${control.name}`;
  const { from: min, to: max, step } = control;
  const input = make("input", { type: "range", id: inputId, min, max, step });
  const frame = make("div", { class: "slider" }, make("span", { class: "slider-track" }), input);
  const [low, high] = control.ends;
  const ends = make(
    "p",
    { class: "slider-ends", "aria-hidden": "true" },
    make("span", {}, low),
    make("span", {}, high),
  );
  // The slider says its own value to a screen reader.
  const value = make("span", { class: "control-value", "aria-hidden": "true" });
  const label = make("label", { class: "control-label", for: inputId }, control.label, " ", value);
  keepOwnKeys(input);
  const show = (values: ControlValues) => {
    const now = Number(valueOf(control, values));
    frame.style.setProperty("--share", String((now - control.from) / (control.to - control.from)));
    if (input.valueAsNumber !== now) input.value = String(now);
    say(value, numberText(control, values, language));
    mark(input, "aria-valuetext", valueText(control, values));
  };
  input.addEventListener("input", () => changed(control.name, input.valueAsNumber, false));
  input.addEventListener("change", () => changed(control.name, input.valueAsNumber, true));
  // After a mouse or finger the keys belong to the deck again.
  input.addEventListener("pointerup", () => setTimeout(() => input.blur()));
  return { element: make("div", { class: "control" }, label, frame, ends), show };
}
