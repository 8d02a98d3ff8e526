import { escapeHtml } from "../../deck/html/escape.ts";
import type { Control, ControlValues } from "../../physiology/types.ts";
import { columnsFor, numberText, valueOf, valueText } from "./control-text.ts";
import { controlsOf } from "./curves.ts";
import { curvesOf } from "./curves-of.ts";
import type { HormonesSettings } from "./settings.ts";

/**
 * The controls before any script: they show how things are set and take the room of the live ones, but promise
 * nothing that could be pressed.
 */
export function controlsHtml(settings: HormonesSettings, values: ControlValues, language: string): string {
  return controlsOf(curvesOf(settings), settings)
    .map((control) => {
      const choice = control.kind === "choice";
      const form = choice ? segments(control, values) : slider(control, values);
      const value = choice ? "" : ` ${valueHtml(numberText(control, values, language))}`;
      return `<div class="control"><p class="control-label">${escapeHtml(control.label)}${value}</p>${form}</div>`;
    })
    .join("");
}

const valueHtml = (text: string) => `<span class="control-value">${escapeHtml(text)}</span>`;

function segments(control: Extract<Control, { kind: "choice" }>, values: ControlValues): string {
  const current = valueOf(control, values);
  const items = control.options
    .map(({ value, label }) => {
      const chosen = value === current ? ' aria-current="true"' : "";
      return `<li class="segment"${chosen}>${escapeHtml(label)}</li>`;
    })
    .join("");
  return `<ul class="segments" style="--columns:${columnsFor(control.options.length)}">${items}</ul>`;
}

function slider(control: Extract<Control, { kind: "range" }>, values: ControlValues): string {
  const value = Number(valueOf(control, values));
  const share = (value - control.from) / (control.to - control.from);
  const [low, high] = control.ends;
  return (
    `<div class="slider" style="--share:${Math.round(share * 1000) / 1000}"><span class="slider-track"></span></div>` +
    `<p class="slider-ends"><span>${escapeHtml(low)}</span><span>${escapeHtml(high)}</span></p>`
  );
}

/** How the controls are set, in words, for paper. */
export function settingsSentence(settings: HormonesSettings, values: ControlValues): string {
  return controlsOf(curvesOf(settings), settings)
    .map((control) => `${control.label}: ${valueText(control, values)}`)
    .join("; ");
}
