/** A slide as the presenter's page knows it: read from its `<section>`, which is what the wall shows. */
export interface PageSlide {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly steps: number;
  readonly minutes: number | undefined;
  readonly optional: boolean;
  readonly contentNote: string | undefined;
  /** Speaker notes as HTML; empty if none. */
  readonly notes: string;
  /** How many mistakes stand on it. */
  readonly mistakes: number;
  /** Never shown itself: boxes show copies. */
  readonly section: HTMLElement;
}

/** The slides in `root`, in the order of the deck, stacks laid flat. */
export function readSlides(root: ParentNode): readonly PageSlide[] {
  return [...root.querySelectorAll<HTMLElement>("section.slide")].map((section, index) =>
    readSlide(section, index + 1),
  );
}

/** The same deck after a patch: changed slides from `html`, all in `order`; unchanged ones keep their section. */
export function patchSlides(
  slides: readonly PageSlide[],
  order: readonly { readonly id: string }[],
  html: readonly { readonly id: string; readonly html: string }[],
): readonly PageSlide[] {
  const sections = new Map(slides.map(({ id, section }) => [id, section]));
  for (const changed of html) {
    const template = document.createElement("template");
    template.innerHTML = changed.html;
    const section = template.content.querySelector<HTMLElement>("section.slide");
    if (section) sections.set(changed.id, section);
  }
  return order
    .flatMap(({ id }) => sections.get(id) ?? [])
    .map((section, index) => readSlide(section, index + 1));
}

/** Whether something with this id stands on the slide, for example an entry of the list of references. */
export function holds(section: HTMLElement, id: string): boolean {
  return section.querySelector(`[id="${CSS.escape(id)}"]`) !== null;
}

function readSlide(section: HTMLElement, number: number): PageSlide {
  section.dataset["number"] = String(number);
  const { title, steps, minutes, optional, contentNote } = section.dataset;
  return {
    id: section.id,
    number,
    title: title ?? "",
    steps: Number(steps ?? 0),
    minutes: minutes === undefined ? undefined : Number(minutes),
    optional: optional !== undefined,
    contentNote,
    notes: section.querySelector(":scope > aside.notes")?.innerHTML ?? "",
    mistakes: section.querySelectorAll(".mistakes li").length,
    section,
  };
}
