/** Which of a deck's keys belong to something that has the focus. */
const pressKeys = new Set(["Enter", " "]);
const slideKeys = new Set(["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "Home", "End"]);

/**
 * Keeps from the deck only the keys that the focused part itself uses: Enter and space for what is pressed, arrows for
 * what slides. A clicker's PageUp and PageDown reach the deck, which sees to it that they move no slider.
 */
export function keepOwnKeys(part: HTMLElement): () => void {
  const keep = (event: KeyboardEvent): void => {
    const own = event.target instanceof HTMLInputElement ? slideKeys : pressKeys;
    if (own.has(event.key)) event.stopPropagation();
  };
  part.addEventListener("keydown", keep);
  return () => part.removeEventListener("keydown", keep);
}
