import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import type { DrawnBars } from "./mount-bars.ts";
import { colorOf, type Picture, type Shown } from "./mount-picture.ts";
import type { Rowed } from "./published.ts";
import { largest, lengths, people, percents, shifts, type Counts } from "./result.ts";

type Bars = Shown & { readonly release: Counts };

/** Labels left, bars in the middle, numbers right; of a pair both bars, both shares and the shift. */
export function barsPicture(poll: Rowed, stage: Stage): Picture {
  const words = stage.words.poll;
  const canvas = make("canvas", { class: "poll-canvas", "aria-hidden": "true" });
  const chart = make("div", { class: "poll-chart" }, canvas);
  const element = make("div", { class: "poll-bars", style: `--rows:${poll.rows.length}` }, chart);
  let bars: DrawnBars | undefined;
  let shown: Bars | undefined;
  let ended = false;

  function head(release: Counts, before: Counts): HTMLElement {
    return make(
      "div",
      { class: "poll-row poll-head" },
      make("span", { class: "poll-label" }),
      make("span", { class: "poll-track" }),
      make("span", { class: "poll-before" }, `${words.before} (${before.n})`),
      make("span", { class: "poll-number" }, `${words.after} (${release.n})`),
      make("span", { class: "poll-shift" }, words.shift),
    );
  }

  function rowsOf({ release, correct }: Bars, before: Counts | undefined): readonly HTMLElement[] {
    return poll.rows.map((row, index) => {
      const label = make("span", { class: "poll-label" });
      label.innerHTML = row.html;
      const marked = correct?.rows.includes(index) === true;
      if (marked) label.append(make("span", { class: "poll-correct" }, `✓ ${words.correct}`));
      // Rows are placed by number, so that the canvas can lie over all of them.
      const place = `grid-row:${index + (before ? 2 : 1)}`;
      const item = make("div", { class: `poll-row${marked ? " is-correct" : ""}`, style: place }, label);
      item.append(make("span", { class: "poll-track" }), ...numbers(release, before, index));
      return item;
    });
  }

  /** The numbers at the right of a row: a count, or both shares of a pair and the shift between them. */
  function numbers(release: Counts, before: Counts | undefined, index: number): readonly HTMLElement[] {
    const told = (value: string | number | undefined, unit: string): string =>
      value === "few" ? words.few : `${value ?? 0}${unit}`;
    if (!before) return [make("span", { class: "poll-number" }, told(release.cells[index], ""))];
    const shift = shifts(before, release)[index];
    return [
      make("span", { class: "poll-before" }, told(percents(before)[index], " %")),
      make("span", { class: "poll-number" }, told(percents(release)[index], " %")),
      make("span", { class: "poll-shift" }, shift === undefined ? "" : words.points(shift)),
    ];
  }

  function draw(): void {
    if (!bars || !shown) return;
    const { release, correct } = shown;
    const before = countsOf(shown.before);
    const strong = colorOf(element, "--accent");
    const light = colorOf(element, "--poll-light");
    const accented = correct && correct.rows.length > 0 ? correct.rows : largest(release);
    const few = colorOf(element, "--poll-few");
    const colors = release.cells.map((count, index) =>
      count === "few" ? few : before || accented.includes(index) ? strong : light,
    );
    const now = before ? sharesOf(release) : lengths(release);
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

  return {
    element,
    show({ release, before: first, correct }) {
      if (release.shape !== "counts") return;
      if (shown === undefined) void start();
      shown = { release, before: first, correct };
      const before = countsOf(first);
      element.classList.toggle("poll-pair", before !== undefined);
      // The canvas stays where it is: what is on it moves.
      for (const child of element.querySelectorAll(".poll-row")) child.remove();
      chart.before(...(before ? [head(release, before)] : []), ...rowsOf(shown, before));
      draw();
    },
    restyle: draw,
    unmount: () => {
      ended = true;
      bars?.destroy();
    },
  };
}

function countsOf(release: Shown["release"] | undefined): Counts | undefined {
  return release?.shape === "counts" ? release : undefined;
}

function sharesOf(release: Counts): readonly number[] {
  const all = people(release);
  return lengths(release).map((count) => (all === 0 ? 0 : (count / all) * 100));
}
