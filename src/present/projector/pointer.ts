import type { Behaviour } from "./stage.ts";

/** A stroke over at least this share of the screen's width, and not steeper than it is long, turns the slide. */
const stroke = 0.06;

/** The mouse brings the menu button and its own pointer, both go when it rests; a stroke on a touch screen moves on. */
export const pointer: Behaviour = ({ root, show }) => {
  const { dataset } = document.documentElement;
  let resting = 0;
  dataset["idle"] = "";
  addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    if (dataset["mouse"] === undefined) {
      dataset["mouse"] = "";
      delete dataset["idle"];
    }
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      delete dataset["mouse"];
      dataset["idle"] = "";
    }, 3000);
  });

  let from: { readonly x: number; readonly y: number } | undefined;
  root.addEventListener("pointerdown", (event) => {
    const handled =
      event.target instanceof Element && event.target.closest("a, button, input, select, .widget");
    from = event.pointerType === "mouse" || handled ? undefined : { x: event.clientX, y: event.clientY };
  });
  root.addEventListener("pointerup", (event) => {
    if (from === undefined || dataset["overview"] !== undefined) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    from = undefined;
    if (Math.abs(x) < innerWidth * stroke || Math.abs(y) > Math.abs(x)) return;
    if (x < 0) show.next();
    else show.back();
  });
};
