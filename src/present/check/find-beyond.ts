import type { Finding } from "../../deck/wall/finding.ts";
import { beyond, type Box } from "./box.ts";
import { foundAt, nameOf, pathOf, round } from "./name.ts";
import { isSeen, type Look } from "./run.ts";

/** Less than this reaches beyond nothing that one sees, share of the slide's height. */
const slack = 0.004;

/** Something drawn, and how it is called in a sentence. */
interface Thing {
  readonly element: Element;
  /** The innermost place that it should stay in: for a text the element that holds it. */
  readonly within: Element | null;
  readonly box: Box;
  readonly name: string;
  readonly words: string;
}

/** What reaches beyond the slide or its own place, or is cut off: the worst of each part of the slide. */
export function findBeyond(look: Look): readonly Finding[] {
  const worst = new Map<string, { readonly amount: number; readonly finding: Finding }>();
  for (const thing of things(look)) {
    const trouble = troubleOf(thing, look);
    if (!trouble) continue;
    const { element, name, words } = thing;
    const share = round((trouble.amount / look.height) * 100);
    const at = foundAt(look, element, words);
    const finding: Finding =
      trouble.code === "hidden-part"
        ? { code: "hidden-part", facts: { what: name }, ...at }
        : trouble.code === "beyond-slide"
          ? { code: "beyond-slide", facts: { what: name, amount: share }, ...at }
          : { code: "beyond-box", facts: { what: name, amount: share, box: trouble.box }, ...at };
    // One long list is one mistake, not one for each of its lines; and beyond the slide is worse than beyond a box.
    const key = String(partOf(element));
    const amount = trouble.amount + (trouble.code === "beyond-slide" ? look.height : 0);
    const before = worst.get(key);
    if (!before || before.amount < amount) worst.set(key, { amount, finding });
  }
  return [...worst.values()].map(({ finding }) => finding);
}

function things({ slide, runs }: Look): readonly Thing[] {
  const texts = runs.flatMap((run) =>
    run.lines.map((box) => ({
      element: run.element,
      within: run.element,
      box,
      name: nameOf(run),
      words: run.words,
    })),
  );
  const pictures = [...slide.querySelectorAll("img:not(.backdrop), canvas, video")].filter(isSeen);
  return [
    ...texts,
    ...pictures.map((element) => ({
      element,
      within: element.parentElement,
      box: element.getBoundingClientRect(),
      name: element instanceof HTMLImageElement ? `the picture ${pathOf(element)}` : "the chart",
      words: "",
    })),
  ];
}

/** The part of a slide that an element is in: a widget, or what stands directly in the body. */
function partOf(element: Element): number | string {
  const widget = element.closest("[data-widget]");
  if (widget) return widget.id;
  const part = element.closest(".body > *, .page > *");
  return part?.parentElement ? [...part.parentElement.children].indexOf(part) : "";
}

type Trouble =
  | { readonly code: "beyond-slide"; readonly amount: number }
  | { readonly code: "hidden-part"; readonly amount: number }
  | { readonly code: "beyond-box"; readonly amount: number; readonly box: string };

/** Goes outwards from an element and looks whether what it draws stays within every place that it is in. */
function troubleOf(
  { element, within, box }: Thing,
  { slide, box: whole, height }: Look,
): Trouble | undefined {
  const least = slack * height;
  const out = beyond(box, whole);
  if (out > least) return { code: "beyond-slide", amount: out };
  let child = element === within ? undefined : getComputedStyle(element);
  let given = 0;
  for (let place = within; place && place !== slide; place = place.parentElement) {
    const style = getComputedStyle(place);
    // A negative margin gives a part more room below, on purpose.
    given -= Math.min(0, Number.parseFloat(child?.marginBottom ?? "") || 0);
    // What is placed by itself leaves the boxes around it, up to the one that it is placed in.
    if (child?.position === "absolute" && style.position === "static") continue;
    const amount = beyond(box, roomIn(place, style, child, given));
    if (amount > least && style.overflow !== "visible") return { code: "hidden-part", amount };
    const name = nameOfPlace(place, style);
    if (amount > least && name !== undefined) return { code: "beyond-box", amount, box: name };
    child = style;
  }
  return undefined;
}

/** A place's box, with the room that was `given` below it; the page keeps its edges free for what is not placed by itself. */
function roomIn(
  place: Element,
  style: CSSStyleDeclaration,
  child: CSSStyleDeclaration | undefined,
  given: number,
): Box {
  if (place instanceof HTMLCanvasElement) return canvasesBeside(place);
  const { left, top, right, bottom } = place.getBoundingClientRect();
  if (!place.matches(".page") || child?.position === "absolute")
    return { left, top, right, bottom: bottom + given };
  const px = Number.parseFloat;
  return {
    left: left + px(style.paddingLeft),
    top: top + px(style.paddingTop),
    right: right - px(style.paddingRight),
    bottom: bottom - px(style.paddingBottom) + given,
  };
}

/** A chart of several panels has a canvas for each, and what crosses their edge is drawn on both. */
function canvasesBeside(canvas: HTMLCanvasElement): Box {
  const all = [...(canvas.parentElement?.querySelectorAll("canvas") ?? [canvas])];
  const boxes = all.map((each) => each.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** How a place is called that has an edge one should not cross; undefined for mere wrappers. */
function nameOfPlace(place: Element, style: CSSStyleDeclaration): string | undefined {
  if (place instanceof SVGElement) return undefined;
  if (place.matches("[data-widget]")) return "its block";
  if (place.matches(".left, .right")) return "its column";
  if (place.matches(".page, .body, .head")) return "the room for it";
  if (place.matches("td, th")) return "its cell";
  const bordered = [style.borderTopWidth, style.borderLeftWidth].some(
    (width) => Number.parseFloat(width) > 0,
  );
  return bordered && style.display !== "inline" ? "its frame" : undefined;
}
