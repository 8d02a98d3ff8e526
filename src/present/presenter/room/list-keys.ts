/**
 * Keys within a list of things to decide on: arrows go from one to the next, and a letter presses the button of the
 * thing that has the focus, as the buttons' `data-letter` says. What they do not mean stays the deck's.
 */
export function listKeys(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const { target, key } = event;
    const item = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
    if (!item) return;
    const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : undefined;
    const button = letter && item.querySelector<HTMLButtonElement>(`button[data-letter="${letter}"]`);
    if (button) button.click();
    else if (key === "ArrowDown" || key === "ArrowUp") goTo(root, item, key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });
}

function goTo(root: HTMLElement, item: HTMLElement, by: 1 | -1): void {
  const all = [...root.querySelectorAll<HTMLElement>("[data-item]")];
  const next = all[all.indexOf(item) + by];
  next?.querySelector("button")?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
