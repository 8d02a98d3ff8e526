import { grid } from "../../../../session/polls/grid.ts";
import { isRecord } from "../../../record.ts";
import { make } from "../../../mount-dom.ts";
import type { FormPlace, MakeForm } from "../../mount-form.ts";
import type { PublishedAxis } from "../../published.ts";

/** How many places a slider has: finer than what is released, coarse enough for a finger. */
const places = 20;

/** A place in two dimensions: press it in the square, or set both sliders. */
export const gridAnswer: MakeForm<"grid"> = (poll, place) => {
  const { x: across, y: up } = poll;
  let answered = false;
  const point = make("span", { class: "answer-point", hidden: true });
  const square = make(
    "div",
    { class: "answer-square", "aria-hidden": "true" },
    ...(
      [
        ["top", up.high.text],
        ["bottom", up.low.text],
        ["left", across.low.text],
        ["right", across.high.text],
      ] as const
    ).map(([side, text]) => make("span", { class: `answer-at-${side}` }, text)),
    point,
  );
  const set = (): void => {
    answered = true;
    draw();
    place.changed();
  };
  const x = slider("x", across, place, set);
  const y = slider("y", up, place, set);

  function draw(): void {
    point.hidden = !answered;
    point.style.setProperty("--x", String(x.share()));
    point.style.setProperty("--y", String(y.share()));
  }

  const press = (event: PointerEvent): void => {
    const { left, top, width, height } = square.getBoundingClientRect();
    x.put((event.clientX - left) / width);
    y.put(1 - (event.clientY - top) / height);
    set();
  };
  square.addEventListener("pointerdown", (event) => {
    square.setPointerCapture(event.pointerId);
    press(event);
  });
  square.addEventListener("pointermove", (event) => {
    if (square.hasPointerCapture(event.pointerId)) press(event);
  });
  return {
    element: make(
      "div",
      { class: "answer-grid" },
      make("p", { class: "answer-how" }, place.words.grid.how),
      square,
      x.element,
      y.element,
    ),
    atOnce: false,
    read: () => (answered ? { x: x.input.valueAsNumber, y: y.input.valueAsNumber } : undefined),
    check: (answer) => grid.validate(answer, poll),
    show: (answer) => {
      const given = isRecord(answer) ? answer : {};
      const [toX, toY] = [given["x"], given["y"]];
      answered = typeof toX === "number" && typeof toY === "number";
      x.set(typeof toX === "number" ? toX : undefined);
      y.set(typeof toY === "number" ? toY : undefined);
      draw();
    },
    focus: () => x.input.focus(),
    say: (answer) =>
      isRecord(answer)
        ? `${across.label.text} ${String(answer["x"])}, ${up.label.text} ${String(answer["y"])}`
        : "",
  };
};

function slider(
  name: "x" | "y",
  { label, low, high, from, to }: PublishedAxis,
  { id, words }: FormPlace,
  changed: () => void,
) {
  const step = Number(((to - from) / places).toPrecision(6));
  const input = make("input", { type: "range", id: `${id}-${name}`, min: from, max: to, step });
  const say = (): void =>
    input.setAttribute("aria-valuetext", words.grid.value(input.valueAsNumber, low.text, high.text));
  const set = (value: number | undefined): void => {
    input.value = String(value ?? (from + to) / 2);
    say();
  };
  set(undefined);
  input.addEventListener("input", () => {
    say();
    changed();
  });
  return {
    input,
    set,
    put: (share: number) => set(from + Math.min(1, Math.max(0, share)) * (to - from)),
    share: () => (input.valueAsNumber - from) / (to - from),
    element: make(
      "div",
      { class: "answer-slider" },
      make("label", { for: input.id }, label.text),
      input,
      make(
        "p",
        { class: "answer-ends", "aria-hidden": "true" },
        make("span", {}, low.text),
        make("span", {}, high.text),
      ),
    ),
  };
}
