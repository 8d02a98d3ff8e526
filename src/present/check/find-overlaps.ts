import type { Finding } from "../../deck/wall/finding.ts";
import { flatter, heightOf, meet, widthOf, type Box } from "./box.ts";
import { readColour } from "./colour.ts";
import { foundAt, nameOf, pathOf, quote } from "./name.ts";
import { isSeen, type Look, type Run } from "./run.ts";
import { paintOf, stackAt } from "./stack.ts";

/** Boxes that share less touch, but no letter lies on another, share of the slide's height. */
const slack = 0.002;

/** Texts on texts, texts on pictures, and texts beneath something: each pair once. */
export function findOverlaps(look: Look): readonly Finding[] {
  const found = new Map<string, Finding>();
  const tell = (run: Run, other: string): void => {
    const what = nameOf(run);
    const key = [what, other].toSorted().join("\n");
    if (found.has(key)) return;
    found.set(key, { code: "overlap", facts: { what, other }, ...foundAt(look, run.element, run.words) });
  };
  const least = slack * look.height;
  const lines = look.runs.flatMap((run) =>
    run.lines.map((box) => ({ run, box: flatter(box, run.canvas ? 0.1 : 0.12) })),
  );
  lines.forEach(({ run, box }, index) => {
    for (const other of lines.slice(index + 1))
      if (!isSame(run, other.run) && meet(box, other.box, least)) {
        // The number is nobody's text: what lies on it is what has to move.
        if (run.numberOn) tell(other.run, nameOf(run));
        else tell(run, nameOf(other.run));
      }
  });
  const pictures = [...look.slide.querySelectorAll("img:not(.backdrop), video")].filter(isSeen);
  for (const { run, box } of lines) {
    const picture = pictures.find((each) => meet(box, each.getBoundingClientRect(), least));
    if (picture && !hasOwnGround(run, picture)) tell(run, nameOfCover(picture));
    const cover = coverOf(run, box, look.slide);
    if (cover) tell(run, nameOfCover(cover));
  }
  const frames = framesOn(look.slide);
  frames.forEach((frame, index) => {
    for (const other of frames.slice(index + 1)) {
      const apart = !frame.element.contains(other.element) && !other.element.contains(frame.element);
      if (!apart || !meet(frame.box, other.box, 2 * least)) continue;
      const what = quote(frame.words);
      const key = [what, quote(other.words)].toSorted().join("\n");
      const facts = { what, other: quote(other.words) };
      if (!found.has(key))
        found.set(key, { code: "overlap", facts, ...foundAt(look, frame.element, frame.words) });
    }
  });
  return [...found.values()];
}

/** Buttons, boxes and badges with words: their edges may not cross, even where no word lies on another. */
function framesOn(
  slide: HTMLElement,
): readonly { readonly element: Element; readonly box: Box; readonly words: string }[] {
  return [...slide.querySelectorAll(".page *")].flatMap((element) => {
    if (!(element instanceof HTMLElement) || !isSeen(element)) return [];
    const words = element.innerText.replace(/\s+/g, " ").trim();
    if (words === "") return [];
    const style = getComputedStyle(element);
    const edges = [
      style.borderTopWidth,
      style.borderRightWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
    ];
    const framed = edges.every((width) => Number.parseFloat(width) > 0);
    if (style.display === "inline" || !framed) return [];
    return [{ element, box: element.getBoundingClientRect(), words }];
  });
}

function isSame(one: Run, other: Run): boolean {
  if (one.canvas || other.canvas || one.numberOn || other.numberOn) return one === other;
  return one.block === other.block || one.element.contains(other.block) || other.element.contains(one.block);
}

/** A caption in a box of its own lies on a picture because its layout wants it so. */
function hasOwnGround({ element, numberOn }: Run, picture: Element): boolean {
  if (numberOn !== undefined) return readColour(numberOn).alpha > 0.9;
  for (let each: Element | null = element; each && !each.contains(picture); each = each.parentElement) {
    const paint = paintOf(each);
    if (paint.kind === "colour" && paint.colour.alpha > 0.9) return true;
  }
  return false;
}

/** What hides a line of text: something opaque before it in at least two of three places. */
function coverOf({ element, numberOn }: Run, box: Box, slide: HTMLElement): Element | undefined {
  if (numberOn !== undefined) return undefined;
  const covers = [0.1, 0.5, 0.9].flatMap((share) => {
    const x = box.left + widthOf(box) * share;
    const stack = stackAt(x, box.top + heightOf(box) / 2, slide);
    const at = stack.findIndex((each) => each === element);
    const before = stack
      .slice(0, Math.max(0, at))
      .find((each) => !each.contains(element) && !element.contains(each) && isOpaque(each));
    return before ? [before] : [];
  });
  return covers.length >= 2 ? covers[0] : undefined;
}

function isOpaque(element: Element): boolean {
  const paint = paintOf(element);
  return paint.kind === "picture" || (paint.kind === "colour" && paint.colour.alpha > 0.5);
}

function nameOfCover(element: Element): string {
  if (element instanceof HTMLImageElement) return `the picture ${pathOf(element)}`;
  const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return words === "" ? "something else" : quote(words);
}
