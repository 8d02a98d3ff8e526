import type { Keep } from "../common/keep.ts";

/** Sizes of the notes in pixels: from a laptop at arm's length to a screen across the room. */
const sizes = [16, 18, 20, 22, 24, 28, 32, 38, 46, 56, 60];
const usual = 22;

/** The place where speaker notes stand. */
export interface Notes {
  /** Notes as HTML, from the deck; empty if the slide has none. */
  readonly show: (html: string) => void;
  readonly larger: () => void;
  readonly smaller: () => void;
}

/** Notes in `element`, in the size chosen last, which `kept` remembers; `none` stands where a slide has no notes. */
export function createNotes(element: HTMLElement, none: string, kept: Keep): Notes {
  const before = kept.read();
  let size = typeof before === "number" && sizes.includes(before) ? before : usual;
  let shown: string | undefined;

  // What stands in the place of the notes is as large as they are.
  const apply = (): void => (element.parentElement ?? element).style.setProperty("--notes-size", `${size}px`);
  const change = (by: 1 | -1): void => {
    size = sizes[Math.min(sizes.length - 1, Math.max(0, sizes.indexOf(size) + by))] ?? usual;
    kept.write(size);
    apply();
  };
  apply();
  return {
    show: (html) => {
      // The same notes stay where they are scrolled to: a step, or a save elsewhere, does not lose the line.
      if (html === shown) return;
      shown = html;
      if (html === "")
        element.replaceChildren(Object.assign(document.createElement("p"), { textContent: none }));
      else element.innerHTML = html;
      element.classList.toggle("none", html === "");
      element.scrollTop = 0;
    },
    larger: () => change(1),
    smaller: () => change(-1),
  };
}
