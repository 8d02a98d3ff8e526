import type { PlannedDrive } from "../../session/plan.ts";
import type { WidgetPlan } from "../room-widget.ts";
import type { PollPlan } from "./form.ts";
import { formOf } from "./forms.ts";
import type { PollSettings } from "./settings.ts";

/** A poll as a session has to know it. */
export function planPoll(settings: PollSettings): NonNullable<WidgetPlan["poll"]> {
  const { kind, about, floor, preferNotToSay, pair } = settings;
  const plan = formOf(settings).plan(settings);
  const drives = drivesOf(settings, plan);
  // The answer of a pair is for its second poll to show: told after the first one, nobody would ask again.
  const correct = pair?.phase === "before" ? undefined : plan.correct;
  return {
    kind,
    settings: plan.settings,
    about,
    floor,
    mayDecline: preferNotToSay,
    moderated: plan.moderated ?? false,
    ...(correct === undefined ? {} : { correct }),
    ...(drives === undefined ? {} : { drives }),
  };
}

function drivesOf({ drives }: PollSettings, { worth, names }: PollPlan): PlannedDrive | undefined {
  if (!drives || !worth) return undefined;
  const { widget, parameter, by, option } = drives;
  const cell = option === undefined ? -1 : (names?.indexOf(option) ?? -1);
  return { widget, parameter, by, ...worth, ...(cell < 0 ? {} : { cell }) };
}
