import type { Person } from "./episode.ts";

/** How tall each person stands in the room and where, in a box of 120 by 60; the floor is at 54. */
const figures: Readonly<Record<Person, { readonly head: number; readonly height: number }>> = {
  child: { head: 5, height: 22 },
  caregiver: { head: 6, height: 42 },
  stranger: { head: 6, height: 42 },
  observer: { head: 6, height: 42 },
};

const floor = 54;
const spread = 30;

/**
 * The people of one scene as a line drawing: a head and a body each, the child small, the caregiver filled, the
 * stranger in outline, the observer dashed. Shapes tell them apart without colour.
 */
export function drawScene(who: readonly Person[]): string {
  const first = 60 - ((who.length - 1) * spread) / 2;
  const drawn = who.map((person, index) => drawPerson(person, first + index * spread)).join("");
  return (
    `<svg class="episode-scene" viewBox="0 0 120 60" aria-hidden="true" focusable="false">` +
    `<path class="episode-floor" d="M4 ${floor}H116"/>${drawn}</svg>`
  );
}

function drawPerson(person: Person, x: number): string {
  const { head, height } = figures[person];
  const top = floor - height;
  const shoulder = top + head * 2 + 2;
  const half = head + 1;
  return (
    `<g class="person person-${person}"><circle cx="${x}" cy="${top + head}" r="${head}"/>` +
    `<path d="M${x - half} ${floor}V${shoulder + half}a${half} ${half} 0 0 1 ${2 * half} 0V${floor}z"/></g>`
  );
}
