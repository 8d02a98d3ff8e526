import { nearest } from "../../deck/nearest.ts";
import type { DeckWidget, Movable, PrepareContext } from "../../deck/widget.ts";
import type { PollPlan } from "./form.ts";
import { formOf } from "./forms.ts";
import type { Drives, PollSettings } from "./settings.ts";
import { unknownOption } from "./unknown-option.ts";

type Report = PrepareContext["report"];

/** Whether what a poll is to move is there and can be moved by what is answered. */
export function checkDrives(settings: PollSettings, { deck, report }: PrepareContext): void {
  const { drives } = settings;
  if (!drives) return;
  checkAnswers(drives, formOf(settings).plan(settings), report);
  if (deck) checkMoved(drives, deck, report);
}

/** The poll's side: answers that are worth a number, and the option whose share is meant. */
function checkAnswers({ by, option }: Drives, { worth, names }: PollPlan, report: Report): void {
  if (worth === undefined) {
    const why =
      "Answers of this kind give no number: a choice, choices, a scale or a number can move a curve.";
    return report({ path: ["drives"], atKey: true, code: "wrong-value", facts: { key: "drives", why } });
  }
  if (by === "share" && names === undefined) {
    const why = "This poll has no options to take a share of: write mean, median or distribution.";
    return report({ path: ["drives", "by"], code: "wrong-value", facts: { key: "by", why } });
  }
  if (option !== undefined && names !== undefined && !names.includes(option)) {
    report({ path: ["drives", "option"], ...unknownOption(option, names) });
  }
}

/** The curve's side. Where the curve has mistakes of its own, those are to be mended first. */
function checkMoved({ widget, parameter }: Drives, deck: readonly DeckWidget[], report: Report): void {
  const found = deck.find(({ id }) => id === widget);
  if (found && found.movable === undefined) return;
  const controls = found?.movable ?? [];
  if (controls.length === 0) {
    const curves = deck.flatMap(({ id, movable }) => (movable && movable.length > 0 ? [id] : []));
    const facts = named(widget, curves);
    return report({ path: ["drives", "widget"], code: "unknown-driven", facts });
  }
  const control = controls.find(({ name }) => name === parameter);
  const mistake = mistakeOf(control, controls);
  if (mistake === undefined) return;
  const facts = { ...named(parameter, numbersOf(controls)), widget };
  report({ path: ["drives", "parameter"], code: mistake, facts });
}

function mistakeOf(control: Movable | undefined, controls: readonly Movable[]): string | undefined {
  if (control === undefined) return "unknown-parameter";
  if (!control.number) return "parameter-of-words";
  // One without any control on stage is moved by the room alone, and the slide's own words say so.
  return control.onStage || controls.every(({ onStage }) => !onStage) ? undefined : "parameter-off-stage";
}

const numbersOf = (controls: readonly Movable[]): readonly string[] =>
  controls.flatMap(({ name, number }) => (number ? [name] : []));

function named(name: string, known: readonly string[]): Readonly<Record<string, string>> {
  const near = nearest(name, known);
  return {
    name,
    ...(known.length === 0 ? {} : { known: known.join(", ") }),
    ...(near === undefined ? {} : { near }),
  };
}
