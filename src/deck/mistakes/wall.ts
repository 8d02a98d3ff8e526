import { mistake } from "./mistake.ts";

type Where = { themes: string };
type Amount = Where & { what: string; amount: string };

/**
 * What makes a slide hard to read on the wall. Found by `attune check` alone, in the text or in a real browser: while
 * an author writes, a slide is full of it. `themes` is empty where every theme has it, else ` in dusk`.
 */
export const wallMistakes = {
  "beyond-slide": mistake<Amount>(
    "warning",
    ({ what, amount, themes }) =>
      `${what} reaches ${amount} % of the slide's height beyond its edge${themes}.`,
    () => "Shorten the slide's text, or make two slides of it.",
  ),
  "beyond-box": mistake<Amount & { box: string }>(
    "warning",
    ({ what, amount, box, themes }) =>
      `${what} reaches ${amount} % of the slide's height beyond ${box}${themes}.`,
    () => "Shorten it, or make two slides of it.",
  ),
  "hidden-part": mistake<Where & { what: string }>(
    "warning",
    ({ what, themes }) => `A part of ${what} cannot be seen: its place is too small${themes}.`,
    () => "Shorten it, since nobody can scroll on the wall.",
  ),
  overlap: mistake<Where & { what: string; other: string }>(
    "warning",
    ({ what, other, themes }) => `${what} and ${other} lie over one another${themes}.`,
    () => "Shorten one of them, or move one to another slide.",
  ),
  "small-text": mistake<Where & { what: string; size: string; floor: string }>(
    "warning",
    ({ what, size, floor, themes }) =>
      `${what} is ${size} % of the slide's height, and nothing below ${floor} % can be read from the last row${themes}.`,
    () => "Say it in fewer words and larger, or move it to the handout.",
  ),
  "low-contrast": mistake<Where & { what: string; ratio: string; need: string; colours: string }>(
    "warning",
    ({ what, ratio, need, colours, themes }) =>
      `${what} has a contrast of ${ratio} : 1 (${colours})${themes}; it takes ${need} : 1 to be read.`,
    () => "Leave out the colour, or put the words on plain ground.",
  ),
  "many-list-lines": mistake<{ count: string; most: string }>(
    "warning",
    ({ count, most }) => `This slide has ${count} list lines; more than ${most} are not read on a wall.`,
    () => "Keep the ones that carry the point; the handout can hold the rest.",
  ),
  "many-words": mistake<{ count: string; most: string }>(
    "warning",
    ({ count, most }) =>
      `This slide has ${count} words besides its title; with more than ${most} people read instead of listening.`,
    () => "Move sentences to the notes or the handout, or make two slides of it.",
  ),
  "wordy-title": mistake<{ count: string; most: string }>(
    "warning",
    ({ count, most }) => `This title has ${count} words; ${most} are the most that is taken in at once.`,
    () => "Say the slide's one point, and leave the rest to the slide.",
  ),
  "high-title": mistake<Where & { lines: string; most: string }>(
    "warning",
    ({ lines, most, themes }) =>
      `This title takes ${lines} lines on the wall; ${most} are the most${themes}.`,
    () => "Shorten it.",
  ),
  "small-picture": mistake<{ path: string; natural: string; drawn: string }>(
    "warning",
    ({ path, natural, drawn }) =>
      `The picture ${path} has ${natural} pixels and is shown on ${drawn}, so it is blurred on the wall.`,
    () => "Use a larger version of it, or show it smaller.",
  ),
  "more-minutes-than-planned": mistake<{ sum: string; duration: string }>(
    "warning",
    ({ sum, duration }) =>
      `The slides take ${sum} minutes without the optional ones, but the duration is ${duration}.`,
    () => "Give some slides fewer minutes, mark some as optional, or correct the duration.",
  ),
  "fewer-minutes-than-planned": mistake<{ sum: string; duration: string }>(
    "warning",
    ({ sum, duration }) => `All slides together take ${sum} minutes, but the duration is ${duration}.`,
    () => "Give some slides more minutes, or correct the duration.",
  ),
  "slides-without-minutes": mistake<{ count: string; first: string }>(
    "note",
    ({ count, first }) =>
      count === "1"
        ? `One slide has no minutes (line ${first}), so the plan cannot be added up.`
        : `${count} slides have no minutes (the first in line ${first}), so the plan cannot be added up.`,
    () => "Write min=2 in the braces behind a slide's title.",
  ),
  "credit-not-covered": mistake<{ credit: string; sum: string }>(
    "warning",
    ({ credit, sum }) =>
      `${credit} credit minutes are claimed, but the slides that give credit take only ${sum}.`,
    () => "Lower credit-minutes: those who approve the seminar add up the same plan.",
  ),
  "credit-beyond-duration": mistake<{ credit: string; duration: string }>(
    "warning",
    ({ credit, duration }) => `${credit} credit minutes are more than the duration of ${duration} minutes.`,
    () => "Correct one of the two.",
  ),
};
