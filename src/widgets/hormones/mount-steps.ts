/** Counts the steps of the slide that have come, and says when that changes. Returns the way to stop. */
export function followSteps(
  element: HTMLElement,
  changed: (steps: number) => void,
): { readonly count: () => number; readonly stop: () => void } {
  const slide = element.closest("section");
  const count = () => {
    const visible = [...(slide?.querySelectorAll(".fragment.visible") ?? [])];
    // Fragments that share an index are one step.
    return new Set(visible.map((fragment, i) => fragment.getAttribute("data-fragment-index") ?? `own-${i}`))
      .size;
  };
  let last = count();
  const observer = new MutationObserver(() => {
    const now = count();
    if (now === last) return;
    last = now;
    changed(now);
  });
  if (slide) observer.observe(slide, { subtree: true, attributes: true, attributeFilter: ["class"] });
  return { count, stop: () => observer.disconnect() };
}
