import { classesOf, hasClass, withClasses, withElements, type StartTag } from "./elements.ts";

/** Steps that change what is there already: it can be read before they come. */
const there = ["highlight", "strike", "grow", "semi-fade-out", "fade-out"];

/**
 * A slide's HTML as far as the room has come: what belongs to a later step is not in it at all (live.md, S1). What
 * has come carries the classes that Reveal gives it on the wall: `visible`, and `current-fragment` for the last step.
 */
export function trimSteps(html: string, reached: number): string {
  if (!html.includes("fragment")) return html;
  const steps = stepsOf(html);
  return withElements(html, (tag) => {
    const step = steps.get(tag.from);
    if (step === undefined) return "keep";
    if (step < reached) {
      const now = step === reached - 1 ? ["current-fragment"] : [];
      return { tag: withClasses(tag.text, "visible", ...now) };
    }
    if (there.some((effect) => hasClass(tag, effect))) return "keep";
    // A table keeps its columns.
    return /^t[dh]$/.test(tag.name) ? "empty" : "drop";
  });
}

/**
 * Which step each fragment comes with, from 0, by where its tag begins. In Reveal's order: those with an index by
 * their index, those with the same one together; then all others as they stand.
 */
function stepsOf(html: string): ReadonlyMap<number, number> {
  const tags: StartTag[] = [];
  withElements(html, (tag) => {
    if (classesOf(tag.text).includes("fragment")) tags.push(tag);
    return "keep";
  });
  const indexOf = ({ text }: StartTag): number | undefined => {
    const written = /\sdata-fragment-index="(\d+)"/i.exec(text)?.[1];
    return written === undefined ? undefined : Number(written);
  };
  const written = [
    ...new Set(tags.map(indexOf).filter((index): index is number => index !== undefined)),
  ].toSorted((a, b) => a - b);
  let next = written.length;
  return new Map(
    tags.map((tag) => {
      const index = indexOf(tag);
      return [tag.from, index === undefined ? next++ : written.indexOf(index)] as const;
    }),
  );
}
