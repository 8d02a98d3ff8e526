import type { Fragments } from "./fragments.ts";

/** Between two tries, ms: twice as long each time, up to the longest. */
const shortest = 500;
const longest = 8000;

/** Fetches slides, again and again for as long as one that is wanted cannot be had; `came` is called after each try. */
export function wanting(fragments: Fragments, came: () => void): (slide: string, step: number) => void {
  let wait = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function fetchOne(slide: string, step: number): Promise<void> {
    const found = await fragments.get(slide, step);
    if (found) {
      wait = shortest;
      came();
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      wait = Math.min(longest, wait * 2);
      came();
    }, wait);
  }

  return (slide, step) => {
    if (!fragments.at(slide, step) && timer === undefined) void fetchOne(slide, step);
  };
}
