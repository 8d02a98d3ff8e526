import { afterPaint } from "../common/after-paint.ts";

/** The page while it is looked at: which slide is seen, in which theme, and whether its words are. */
export interface CheckStage {
  readonly slides: readonly HTMLElement[];
  /** The themes for a wall. */
  readonly themes: readonly string[];
  /** Shows a slide with all its steps. */
  readonly show: (slide: HTMLElement) => void;
  readonly setTheme: (theme: string) => void;
  /** Takes the words off the slide, so that a picture of it shows what is behind them. */
  readonly setWords: (seen: boolean) => void;
}

/** Nothing may hide from `elementsFromPoint`, and nothing moves. */
const always =
  ".slides, .slides * { pointer-events: auto !important; transition: none !important; animation: none !important }";
const wordless =
  ".slides * { color: transparent !important; text-shadow: none !important } .slides svg :is(text, tspan) { fill: none !important; stroke: none !important }";

/** Takes hold of the page. Style sheets made by script are not the policy's business, so the page's own stays strict. */
export function openStage(): CheckStage {
  const { dataset } = document.documentElement;
  const slides = [...document.querySelectorAll<HTMLElement>(".slides section.slide")];
  for (const step of document.querySelectorAll(".slides .fragment")) step.classList.add("visible");
  dataset["ready"] = "";
  const [usual, hidden] = [always, wordless].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const setWords = (seen: boolean): void => {
    document.adoptedStyleSheets = [usual, seen ? undefined : hidden].filter((sheet) => sheet !== undefined);
  };
  setWords(true);
  return {
    slides,
    themes: (dataset["themes"] ?? "").split(" ").filter((name) => name !== "" && name !== "print"),
    setWords,
    setTheme: (theme) => void (dataset["theme"] = theme),
    show(slide) {
      for (const each of document.querySelectorAll(".slides .present")) each.classList.remove("present");
      for (let each: Element | null = slide; each?.matches("section"); each = each.parentElement)
        each.classList.add("present");
    },
  };
}

/** Waits until what was asked for is on the screen: two frames, for what looks at its own size first. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise<void>((resolve) => afterPaint(resolve));
}

/** Waits for the fonts and for every picture; those that fail are the compiler's business. */
export async function loaded(): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  await Promise.allSettled(images.map(async (image) => image.decode()));
  await document.fonts.ready;
}
