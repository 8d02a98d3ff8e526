import type { Series } from "./series.ts";

/**
 * One or two plain sentences on what a run does: how high cortisol goes, when, how far that is from rest, and when it
 * is half-way back. English, without markup; times in minutes, or in hours where the scenario counts hours.
 */
export function describeRun(series: Series, timeAs: "minutes" | "hours" = "minutes"): string {
  const { time, cortisol, cortisolAs } = series;
  const start = cortisol[0] ?? 0;
  let top = 0;
  cortisol.forEach((value, i) => {
    if (value > (cortisol[top] ?? 0)) top = i;
  });
  const peak = cortisol[top] ?? start;
  const rise = cortisolAs === "percent" ? peak : 100 * (peak / start - 1);
  if (Math.round(rise) < 1) return "In the model, cortisol stays at its resting level.";
  const height =
    cortisolAs === "percent"
      ? `${Math.round(peak)} % above rest`
      : `${peak.toFixed(1)} nmol/L, ${Math.round(rise)} % above where it began`;
  const highest = `In the model, cortisol is highest ${moment(time[top] ?? 0, timeAs)}, at ${height}.`;
  const half = (peak + (cortisolAs === "percent" ? 0 : start)) / 2;
  const back = cortisol.findIndex((value, i) => i > top && value <= half);
  if (back < 0) return `${highest} Within the time shown it does not come half-way back.`;
  return `${highest} It is half-way back ${length((time[back] ?? 0) - (time[top] ?? 0), timeAs)} later.`;
}

function moment(minute: number, timeAs: "minutes" | "hours"): string {
  if (Math.abs(minute) < 0.5) return "at the start";
  return `${length(Math.abs(minute), timeAs)} ${minute < 0 ? "before" : "after"} the start`;
}

function length(minutes: number, timeAs: "minutes" | "hours"): string {
  if (timeAs === "hours" && minutes >= 60) {
    const hours = Math.round(minutes / 6) / 10;
    return hours === 1 ? "1 hour" : `${hours} hours`;
  }
  const whole = Math.round(minutes);
  return whole === 1 ? "1 minute" : `${whole} minutes`;
}
