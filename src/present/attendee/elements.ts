/** The parts of the page that the server wrote; they are there for as long as the page is. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no part called ${id}.`);
  return found;
}

/** Says a sentence to screen readers, politely; the same sentence twice is heard twice. */
export function announce(sentence: string): void {
  const place = part("said");
  place.textContent = "";
  requestAnimationFrame(() => {
    place.textContent = sentence;
  });
}

/** Takes the focus to what can be read now, after something was pressed that led there. */
export function focusReading(): void {
  const heading = "#slide:not([hidden]) h1, #screen:not([hidden]) :is(h1, button)";
  (document.querySelector<HTMLElement>(heading) ?? part("main")).focus({ preventScroll: true });
}

/** Whether somebody is writing: then nothing is taken away, and no focus. */
export function isTyping(within: Element): boolean {
  const active = document.activeElement;
  return active !== null && within.contains(active) && active.matches(typed);
}

const typed =
  "textarea, input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit]), [contenteditable]";
