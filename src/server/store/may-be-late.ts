import type { Event } from "../../session/events.ts";

/**
 * Events that are not waited for until they are on the disk: where the room is, what that is called, and what is set.
 * They survive the end of the program, also by kill -9, since the operating system has them; a power cut may take the
 * last moments, after which the presenter is a press behind. Whatever somebody was told is kept stands in none of them.
 */
const late: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "moved",
  "slides-renamed",
  "covered",
  "widget-set",
  "clock-set",
  "poll-live",
  "locked",
]);

export function mayBeLate(events: readonly Event[]): boolean {
  return events.every(({ type }) => late.has(type));
}
