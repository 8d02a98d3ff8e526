import { isRecord } from "../record.ts";
import { type ChartSettings, kinds } from "./settings.ts";

/** Whether JSON from the page is what `publish` wrote. */
export function isChartSettings(value: unknown): value is ChartSettings {
  return (
    isRecord(value) &&
    kinds.some((kind) => kind === value["kind"]) &&
    Array.isArray(value["rows"]) &&
    Array.isArray(value["series"]) &&
    isRecord(value["x"]) &&
    isRecord(value["y"]) &&
    typeof value["finding"] === "string"
  );
}
