import { scenarios } from "../../physiology/scenarios/catalogue.ts";
import { isRecord } from "../record.ts";
import type { Domain } from "./drawn.ts";
import { danceName, type HormonesSettings } from "./settings.ts";

/** What the browser gets. */
export interface PublishedSettings extends HormonesSettings {
  /** Works that the scenario rests on, as the deck cites them. */
  readonly sources?: readonly string[];
  /** Value axes that have room for the plausible band before it is there. */
  readonly axes?: readonly Domain[];
}

/** Whether JSON from the page is what `publish` wrote: a page of another version may have written something else. */
export function isHormonesSettings(value: unknown): value is PublishedSettings {
  return (
    isRecord(value) &&
    isScenario(value["scenario"]) &&
    Array.isArray(value["show"]) &&
    isRecord(value["set"]) &&
    Array.isArray(value["controls"]) &&
    Array.isArray(value["compare"]) &&
    Array.isArray(value["presets"]) &&
    Array.isArray(value["annotations"]) &&
    typeof value["finding"] === "string"
  );
}

function isScenario(value: unknown): boolean {
  if (typeof value !== "string") return isRecord(value) && typeof value["title"] === "string";
  return value === danceName || Object.hasOwn(scenarios, value);
}
