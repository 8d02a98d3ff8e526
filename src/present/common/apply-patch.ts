import type { Patch } from "../../session/messages.ts";
import { renamed } from "../../session/renamed.ts";

export interface Applied {
  /** Ids of slides that hold something else now. */
  readonly replaced: ReadonlySet<string>;
  /** True where slides came, went, or changed their places. */
  readonly structure: boolean;
  /** Slides that only changed their name: old name -> new name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Widgets on them whose name follows the slide's: old name -> new name. */
  readonly widgets: ReadonlyMap<string, string>;
}

/**
 * Makes the sections in `container` those of the patch, touching only what is different. `release` is called before
 * a slide's content or element is taken away.
 */
export function applyPatch(
  container: HTMLElement,
  patch: Patch,
  release: (slide: HTMLElement) => void,
): Applied {
  const before = [...container.querySelectorAll<HTMLElement>("section.slide")];
  const names = renamed(
    before.map(({ id }) => id),
    patch.order.map(({ id }) => id),
  );
  for (const slide of before) slide.id = names.get(slide.id) ?? slide.id;
  const elements = new Map(before.map((slide) => [slide.id, slide]));
  const replaced = new Set<string>();
  const widgets = new Map<string, string>();
  for (const { id, html } of patch.slides) {
    const made = parseSection(html);
    const old = elements.get(id);
    if (!made) continue;
    if (old) {
      release(old);
      for (const [was, is] of widgetNames(old, made)) widgets.set(was, is);
      exchange(old, made);
      replaced.add(id);
    } else elements.set(id, made);
  }

  const shape = (slides: readonly { readonly id: string; readonly below: boolean }[]) =>
    slides.map(({ id, below }) => `${below ? "/" : "|"}${id}`).join("");
  const now = before.map((slide) => ({
    id: slide.id,
    below: slide.parentElement !== container && slide.previousElementSibling !== null,
  }));
  const structure = shape(now) !== shape(patch.order);
  if (structure) arrange(container, patch.order, elements, release);
  return { replaced, structure, renamed: names, widgets };
}

function parseSection(html: string): HTMLElement | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  const { firstElementChild } = template.content;
  // Elements of a template belong to another document: adopt before anything is read from them.
  const section = firstElementChild && document.adoptNode(firstElementChild);
  return section instanceof HTMLElement ? section : undefined;
}

/** Old and new names of widgets of the same kind at the same place on the slide. */
function widgetNames(old: HTMLElement, made: HTMLElement): readonly (readonly [string, string])[] {
  const before = [...old.querySelectorAll<HTMLElement>("[data-widget]")];
  const after = [...made.querySelectorAll<HTMLElement>("[data-widget]")];
  if (before.length !== after.length) return [];
  return before.flatMap((widget, index) => {
    const now = after[index];
    const same = now?.dataset["widget"] === widget.dataset["widget"] && now?.id !== widget.id;
    return same && now ? [[widget.id, now.id] as const] : [];
  });
}

/** What Reveal and the page write on a section: where it stands to the present one, its number, its text size. */
const noted = new Set(["class", "data-number", "data-fragment", "hidden", "aria-hidden", "inert", "style"]);
const states = ["past", "present", "future"];

/**
 * Gives a section what the new one has. The element itself stays: Reveal holds on to it, and need not be told, which
 * in a long seminar costs more than everything else.
 */
function exchange(old: HTMLElement, made: HTMLElement): void {
  for (const name of old.getAttributeNames())
    if (!noted.has(name) && !made.hasAttribute(name)) old.removeAttribute(name);
  for (const name of made.getAttributeNames())
    if (!noted.has(name)) old.setAttribute(name, made.getAttribute(name) ?? "");
  const state = states.filter((each) => old.classList.contains(each));
  old.className = [made.className, ...state].join(" ");
  if (state.includes("past"))
    for (const fragment of made.querySelectorAll(".fragment")) fragment.classList.add("visible");
  old.replaceChildren(...made.childNodes);
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
