import { readColour, type Colour } from "./colour.ts";

/** What lies at a point of the slide, from the front to the back, as if nothing let clicks through. */
export function stackAt(x: number, y: number, slide: Element): readonly Element[] {
  return document.elementsFromPoint(x, y).filter((element) => slide.contains(element));
}

/** What an element paints at a point behind its own content. */
export type Paint =
  | { readonly kind: "colour"; readonly colour: Colour }
  | { readonly kind: "picture" }
  | { readonly kind: "nothing" };

const nothing: Paint = { kind: "nothing" };

/** The ground that an element lays: a colour, a picture (whose colours only its pixels tell), or nothing. */
export function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  if (Number(style.opacity) === 0 || style.visibility !== "visible") return nothing;
  if (element.matches("img, video, picture, object, image")) return { kind: "picture" };
  if (element instanceof SVGGeometryElement) {
    if (style.fill === "none") return nothing;
    if (style.fill.startsWith("url")) return { kind: "picture" };
    return faded(readColour(style.fill), Number(style.fillOpacity) * Number(style.opacity));
  }
  if (element instanceof SVGElement) return nothing;
  if (style.backgroundImage !== "none") return { kind: "picture" };
  return faded(readColour(style.backgroundColor), Number(style.opacity));
}

function faded(colour: Colour, opacity: number): Paint {
  const alpha = colour.alpha * opacity;
  return alpha === 0 ? nothing : { kind: "colour", colour: { ...colour, alpha } };
}
