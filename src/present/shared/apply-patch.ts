import type { Patch } from "../../session/messages.ts";

export interface Applied {
  /** Ids of slides whose element is another one now. */
  readonly replaced: ReadonlySet<string>;
  /** True where slides came, went, or changed their places. */
  readonly structure: boolean;
}

/**
 * Makes the sections in `container` those of the patch, touching only what is different. `release` is called before
 * a slide's element is taken away. What Reveal noted on a replaced section goes over to the new one.
 */
export function applyPatch(
  container: HTMLElement,
  patch: Patch,
  release: (slide: HTMLElement) => void,
): Applied {
  const before = [...container.querySelectorAll<HTMLElement>(".slide")];
  const elements = new Map(before.map((slide) => [slide.id, slide]));
  const replaced = new Set<string>();
  for (const { id, html } of patch.slides) {
    const made = parseSection(html);
    const old = elements.get(id);
    if (!made) continue;
    if (old) {
      release(old);
      takeOver(made, old);
      old.replaceWith(made);
      replaced.add(id);
    }
    elements.set(id, made);
  }

  const shape = (slides: readonly { readonly id: string; readonly below: boolean }[]) =>
    slides.map(({ id, below }) => `${below ? "/" : "|"}${id}`).join("");
  const now = before.map((slide) => ({
    id: slide.id,
    below: slide.parentElement !== container && slide.previousElementSibling !== null,
  }));
  const structure = shape(now) !== shape(patch.order);
  if (structure) arrange(container, patch.order, elements, release);
  return { replaced, structure };
}

function parseSection(html: string): HTMLElement | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  const { firstElementChild } = template.content;
  // Elements of a template belong to another document: adopt before anything is read from them.
  return firstElementChild ? (document.adoptNode(firstElementChild) as HTMLElement) : undefined;
}

const noted = ["data-number", "hidden", "aria-hidden", "inert", "style"];

/** What Reveal and the page wrote on a section: where it stands to the present one, and its number. */
function takeOver(made: HTMLElement, old: HTMLElement): void {
  for (const name of noted) {
    const value = old.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  for (const state of ["past", "present", "future"])
    if (old.classList.contains(state)) made.classList.add(state);
  if (old.classList.contains("past"))
    for (const fragment of made.querySelectorAll(".fragment")) fragment.classList.add("visible");
}

/** Puts the slides in order, those `below` together with the one above them in an outer section. */
function arrange(
  container: HTMLElement,
  order: Patch["order"],
  elements: ReadonlyMap<string, HTMLElement>,
  release: (slide: HTMLElement) => void,
): void {
  const groups: HTMLElement[][] = [];
  order.forEach(({ id, below }, index) => {
    const slide = elements.get(id);
    if (!slide) return;
    slide.dataset["number"] = String(index + 1);
    const last = groups.at(-1);
    if (below && last) last.push(slide);
    else groups.push([slide]);
  });
  const kept = new Set(groups.flat());
  for (const slide of elements.values()) {
    if (kept.has(slide)) continue;
    release(slide);
    slide.remove();
  }
  const used = new Set<Element>();
  const outer = groups.map((group) => {
    const [first] = group;
    if (group.length === 1 && first) return first;
    const own = first?.parentElement;
    const stack = own && own !== container && !used.has(own) ? own : document.createElement("section");
    stack.classList.add("stack");
    used.add(stack);
    inOrder(stack, group);
    return stack;
  });
  inOrder(container, outer);
}

/** Makes `children` the only children, moving as few as possible: what already stands right is left alone. */
function inOrder(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  // A copy: the list of children follows what is taken away.
  for (const child of Array.from(parent.children)) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    const there = parent.children[index] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}
