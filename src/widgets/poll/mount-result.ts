import type { Stage } from "../stage.ts";
import { make } from "../mount-dom.ts";
import type { DrawnBars } from "./mount-bars.ts";
import type { Rowed } from "./published.ts";
import { largest, percents, resultTable, shifts, type Counts } from "./result.ts";

/** The result on the wall: labels, bars, numbers, and the same as a table for screen readers. */
export interface Result {
  readonly element: HTMLElement;
  readonly restyle: () => void;
  readonly unmount: () => void;
}

/** Makes the result of one poll; with `before` the two distributions of a pair and what moved. */
export function makeResult(
  poll: Rowed,
  release: Counts,
  before: Counts | undefined,
  marked: readonly number[],
  stage: Stage,
): Result {
  const words = stage.words.poll;
  const canvas = make("canvas", { class: "poll-canvas", "aria-hidden": "true" });
  const rows = poll.rows.map((row, index) => {
    const label = make("span", { class: "poll-label" });
    label.innerHTML = row.html;
    const correct = marked.includes(index);
    if (correct) label.append(make("span", { class: "poll-correct" }, `✓ ${words.correct}`));
    // Rows are placed by number, so that the canvas can lie over all of them.
    const place = `grid-row:${index + (before ? 2 : 1)}`;
    const item = make("div", { class: `poll-row${correct ? " is-correct" : ""}`, style: place }, label);
    item.append(make("span", { class: "poll-track" }), ...numbers(index));
    return item;
  });
  const head = before
    ? [
        make(
          "div",
          { class: "poll-row poll-head" },
          make("span", { class: "poll-label" }),
          make("span", { class: "poll-track" }),
          make("span", { class: "poll-before" }, `${words.before} (${before.n})`),
          make("span", { class: "poll-number" }, `${words.after} (${release.n})`),
          make("span", { class: "poll-shift" }, words.shift),
        ),
      ]
    : [];
  const seen = make(
    "div",
    {
      class: `poll-bars${before ? " poll-pair" : ""}`,
      style: `--rows:${poll.rows.length}`,
      "aria-hidden": "true",
    },
    ...head,
    ...rows,
    make("div", { class: "poll-chart" }, canvas),
  );
  const heard = make("div", { class: "unseen" });
  heard.innerHTML = resultTable(poll.rows, release, words, before);
  const correctNames = marked.map((index) => poll.rows[index]?.text ?? "").join("; ");
  if (correctNames !== "") heard.append(make("p", {}, words.correctIs(correctNames)));
  const element = make("div", { class: "poll-result" }, seen, heard);

  let bars: DrawnBars | undefined;
  let ended = false;

  /** The numbers at the right of a row: a count, or both shares of a pair and the shift between them. */
  function numbers(index: number): readonly HTMLElement[] {
    const count = release.cells[index];
    const told = (value: string | number | undefined, unit: string): string =>
      value === "few" ? words.few : `${value ?? 0}${unit}`;
    if (!before) return [make("span", { class: "poll-number" }, told(count, ""))];
    const shift = shifts(before, release)[index];
    return [
      make("span", { class: "poll-before" }, told(percents(before)[index], " %")),
      make("span", { class: "poll-number" }, told(percents(release)[index], " %")),
      make("span", { class: "poll-shift" }, shift === undefined ? "" : words.points(shift)),
    ];
  }

  function draw(): void {
    if (!bars) return;
    const first = largest(release);
    const strong = colorOf(element, "--accent");
    const light = colorOf(element, "--poll-light");
    const accented = marked.length > 0 ? marked : first;
    const colors = poll.rows.map((_, index) => (before || accented.includes(index) ? strong : light));
    const now = before ? sharesOf(release) : countsOf(release);
    const then = before ? sharesOf(before) : [];
    const space = { lengths: poll.rows.map(() => 0), colors: poll.rows.map(() => strong) };
    const sets = [
      // Where labels stand above their bars, they take the place of two more sets.
      ...(getComputedStyle(element).getPropertyValue("--stacked").trim() === "1" ? [space, space] : []),
      ...(before ? [{ lengths: then, colors: poll.rows.map(() => light) }] : []),
      { lengths: now, colors },
    ];
    const height = canvas.clientHeight / Math.max(1, poll.rows.length * sets.length);
    bars.draw(sets, { longest: Math.max(...now, ...then), corner: Math.min(8, height * 0.12) });
  }

  /** Chart.js comes only now, when there is something to draw. */
  async function start(): Promise<void> {
    const { drawBars } = await import("./mount-bars.ts");
    if (ended) return;
    bars = drawBars(canvas, !stage.reducedMotion());
    draw();
  }
  void start();
  return {
    element,
    restyle: draw,
    unmount: () => {
      ended = true;
      bars?.destroy();
      element.remove();
    },
  };
}

function countsOf(release: Counts): readonly number[] {
  return release.cells.map((count) => (count === "few" ? 1.5 : count));
}

function sharesOf(release: Counts): readonly number[] {
  return countsOf(release).map((count) => (release.n === 0 ? 0 : (count / release.n) * 100));
}

/** A token as a colour that a canvas understands, whatever the theme mixes it from. */
function colorOf(element: HTMLElement, token: string): string {
  const probe = make("span", { style: `color:var(${token})` });
  element.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}
