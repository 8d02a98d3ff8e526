/** Draws into one place: only what is different, and the focus stays where somebody is working. */
export type Redraw = (key: unknown, draw: () => readonly (Node | string)[]) => void;

/** A touch becomes a click only after the finger has left: so long a redraw waits for it, ms. */
const clickComes = 300;

/**
 * Redraws `root` when `key` (plain data) is another than last time. What has the focus keeps it by its `data-key`; where that is
 * gone, the first button of the item (`data-item`) that took its place gets it, else the last item's, else `root`. Under a
 * finger nothing is redrawn: a button that is taken away between pressing and letting go is never clicked.
 */
export function createRedraw(root: HTMLElement): Redraw {
  let shown: string | undefined;
  let held = false;
  let later: (() => void) | undefined;
  const redraw: Redraw = (key, draw) => {
    if (held) {
      later = () => redraw(key, draw);
      return;
    }
    const next = JSON.stringify(key);
    if (next === shown) return;
    shown = next;
    const focused = document.activeElement;
    const had = focused instanceof HTMLElement && focused !== root && root.contains(focused) ? focused : null;
    const item = had ? items(root).indexOf(had.closest("[data-item]") ?? had) : -1;
    const scrolled = root.scrollTop;
    root.replaceChildren(...draw());
    root.scrollTop = scrolled;
    if (had) focusAgain(root, had.dataset["key"], item);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGoIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      held = false;
      later?.();
      later = undefined;
    }, ms);
  };
  root.addEventListener("pointerdown", () => {
    clearTimeout(timer);
    held = true;
  });
  root.addEventListener("click", () => letGoIn(0));
  for (const end of ["pointerup", "pointercancel"]) {
    const ended = (): void => {
      if (held) letGoIn(clickComes);
    };
    addEventListener(end, ended, true);
  }
  return redraw;
}

const items = (root: HTMLElement): Element[] => [...root.querySelectorAll("[data-item]")];

function focusAgain(root: HTMLElement, key: string | undefined, item: number): void {
  const same =
    key === undefined ? null : root.querySelector(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  const all = items(root);
  const place = item < 0 ? undefined : (all[item] ?? all.at(-1));
  const next = same ?? (place ?? root).querySelector("button:not(:disabled), input");
  if (next instanceof HTMLElement) next.focus({ preventScroll: item < 0 });
  else root.focus({ preventScroll: true });
}
