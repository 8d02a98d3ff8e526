import { scenarios } from "../../physiology/scenarios/catalogue.ts";
import { isRecord } from "../record.ts";
import type { HormonesSettings } from "./settings.ts";

/** Whether JSON from the page is what `publish` wrote: a page of another version may have written something else. */
export function isHormonesSettings(value: unknown): value is HormonesSettings {
  return (
    isRecord(value) &&
    typeof value["scenario"] === "string" &&
    Object.hasOwn(scenarios, value["scenario"]) &&
    Array.isArray(value["show"]) &&
    isRecord(value["set"]) &&
    Array.isArray(value["controls"]) &&
    Array.isArray(value["compare"]) &&
    typeof value["finding"] === "string"
  );
}
