import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";
import { announce } from "./elements.ts";

/** Under what this person has moved: that it was they, and the way back to the room's. Returns the way to take it away. */
export function ownCurve(element: HTMLElement, { words, states }: Page): () => void {
  const { own, back } = words.attendee.curve;
  const button = make("button", { type: "button", class: "quiet" }, back);
  const line = make("p", { class: "own-curve" }, own, " ", button);
  button.addEventListener("click", () => {
    states.follow(element.id);
    announce(back);
  });
  const show = (): void => {
    const had = line.contains(document.activeElement);
    if (states.isOwn(element.id)) element.append(line);
    else line.remove();
    if (had && !line.isConnected) element.querySelector<HTMLElement>("input, button")?.focus();
  };
  show();
  const stop = states.onOwn((widget) => {
    if (widget === element.id) show();
  });
  return () => {
    stop();
    line.remove();
  };
}
