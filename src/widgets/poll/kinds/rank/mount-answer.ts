import { rank } from "../../../../session/polls/rank.ts";
import { make } from "../../../mount-dom.ts";
import type { MakeForm } from "../../mount-form.ts";

/** All options in an order: press them one after the other; what is placed can be moved. */
export const rankAnswer: MakeForm<"rank"> = ({ rows, question }, { words, changed }) => {
  const settings = { options: rows.map(({ text }) => text) };
  let order: readonly number[] = [];
  const name = (option: number): string => rows[option]?.text ?? "";
  const placed = make("ol", { class: "answer-order", "aria-label": question });
  const rest = make("div", { class: "answer-rest", role: "group", "aria-label": words.rank.unplaced });
  const again = make("button", { type: "button", class: "quiet" }, words.rank.again);
  const said = make("p", { class: "unseen", role: "status" });
  const all = rows.map((_, index) => index);

  /** Draws both lists; `focus` names the control that goes on having the focus. */
  function draw(focus?: string): void {
    placed.replaceChildren(...order.map((option, place) => item(option, place)));
    rest.replaceChildren(...all.filter((option) => !order.includes(option)).map(button));
    again.hidden = order.length === 0;
    const wanted =
      focus === undefined ? undefined : [placed, rest].map((list) => find(list, focus)).find(Boolean);
    wanted?.focus();
  }

  const find = (list: HTMLElement, key: string): HTMLElement | null =>
    list.querySelector(`[data-key="${key}"]:not(:disabled)`);

  function put(next: readonly number[], moved: number, focus?: string): void {
    order = next;
    draw(focus);
    said.textContent = words.rank.placed(name(moved), order.indexOf(moved) + 1);
    changed();
  }

  function button(option: number): HTMLElement {
    const text = make("span", { class: "answer-text" });
    text.innerHTML = rows[option]?.html ?? "";
    const made = make("button", { type: "button", class: "answer-option", "data-key": `at-${option}` }, text);
    made.addEventListener("click", () => {
      const next = [...order, option];
      const following = all.find((one) => !next.includes(one));
      put(next, option, following === undefined ? `up-${option}` : `at-${following}`);
    });
    return made;
  }

  function item(option: number, place: number): HTMLElement {
    const text = make("span", { class: "answer-text" });
    text.innerHTML = rows[option]?.html ?? "";
    const mover = (by: -1 | 1, label: string, sign: string): HTMLElement => {
      const key = `${by < 0 ? "up" : "down"}-${option}`;
      const made = make(
        "button",
        {
          type: "button",
          class: "answer-mover",
          "data-key": key,
          "aria-label": label,
          disabled: by < 0 ? place === 0 : place === order.length - 1,
        },
        sign,
      );
      made.addEventListener("click", () => {
        const next = [...order];
        next.splice(place, 1);
        next.splice(place + by, 0, option);
        const atEnd = place + by === (by < 0 ? 0 : order.length - 1);
        put(next, option, atEnd ? `${by < 0 ? "down" : "up"}-${option}` : key);
      });
      return made;
    };
    const up = mover(-1, words.rank.up(name(option)), "↑");
    const down = mover(1, words.rank.down(name(option)), "↓");
    return make("li", {}, make("span", { class: "answer-placed" }, text, up, down));
  }

  again.addEventListener("click", () => {
    order = [];
    draw("at-0");
    changed();
  });
  draw();
  return {
    element: make(
      "div",
      { class: "answer-rank" },
      make("p", { class: "answer-how" }, words.rank.how),
      placed,
      rest,
      again,
      said,
    ),
    atOnce: false,
    read: () => order,
    check: (answer) => rank.validate(answer, settings),
    show: (answer) => {
      const given: readonly unknown[] = Array.isArray(answer) ? answer : [];
      order = [...new Set(given)].filter((one): one is number => typeof one === "number" && one in rows);
      draw();
    },
    focus: () =>
      (find(rest, "at-0") ?? rest.querySelector("button") ?? placed.querySelector("button"))?.focus(),
    say: (answer) =>
      Array.isArray(answer)
        ? answer.map((one: unknown) => (typeof one === "number" ? name(one) : "")).join("; ")
        : "",
  };
};
