import { bins } from "../../session/polls/number.ts";
import { mean } from "../../session/polls/summary.ts";
import { make } from "../mount-dom.ts";
import { formatNumber } from "../plot/numbers.ts";
import type { Stage } from "../stage.ts";
import type { Picture } from "./mount-picture.ts";
import { decimal } from "./decimal.ts";
import type { Row } from "./form.ts";
import type { PublishedOf } from "./published.ts";
import { largest, lengths, people, type Counts } from "./result.ts";

/** A distribution: what stands under its columns, and where on it a value lies. */
interface Axis {
  /** Under each column. */
  readonly labels: readonly Row[];
  /** What each column is worth, for the mean. */
  readonly values: readonly number[];
  /** Under the lines between columns, in place of labels. */
  readonly edges: readonly string[];
  /** How far along the columns a value lies, 0 to 1. */
  readonly place: (value: number) => number;
}

/** The points of a scale, each with a column over it. */
export function scalePicture(poll: PublishedOf<"scale">, stage: Stage): Picture {
  const { from, rows, labels } = poll;
  const points = rows.map((_, index) => from + index);
  return columns(stage, {
    labels: points.map((point, index) => {
      const label = labels[index]?.html ?? "";
      return {
        html: `<b>${point}</b>${label === "" ? "" : `<span class="poll-end">${label}</span>`}`,
        text: String(point),
      };
    }),
    values: points,
    edges: [],
    place: (value) => (value - from + 0.5) / points.length,
  });
}

/** Estimates: a column for each stretch in which they are counted. */
export function numberPicture(poll: PublishedOf<"number">, stage: Stage): Picture {
  const all = bins(poll);
  const [first, last] = [all[0]?.from ?? poll.from, all.at(-1)?.to ?? poll.to];
  return columns(stage, {
    labels: [],
    values: all.map(({ from, to }) => (from + to) / 2),
    edges: [...all.map(({ from }) => from), last].map((edge) => formatNumber(edge, stage.language, 3)),
    place: (value) => (value - first) / (last - first),
  });
}

function columns(stage: Stage, axis: Axis): Picture {
  const words = stage.words.poll;
  const count = axis.values.length;
  const element = make("div", { class: "poll-columns", style: `--columns:${count}` });

  function column(release: Counts, before: Counts | undefined, index: number, longest: number): HTMLElement {
    const stem = (of: Counts, name: string): HTMLElement => {
      const length = (before ? sharesOf(of) : lengths(of))[index] ?? 0;
      const few = of.cells[index] === "few" ? " is-few" : "";
      const top = largest(release).includes(index) && !before ? " is-most" : "";
      return make("span", { class: `poll-stem ${name}${few}${top}`, style: `--length:${length / longest}` });
    };
    const told = release.cells[index];
    const number = told === "few" ? words.few : String(told ?? 0);
    return make(
      "div",
      { class: "poll-column" },
      // An empty column says so by being empty.
      ...(before || told === 0 ? [] : [make("span", { class: "poll-top" }, number)]),
      ...(before ? [stem(before, "is-before")] : []),
      stem(release, "is-now"),
    );
  }

  function foot(): HTMLElement {
    const under = axis.labels.map((label) => {
      const item = make("span", { class: "poll-under" });
      item.innerHTML = label.html;
      return item;
    });
    const edges = axis.edges.map((edge, index) =>
      make("span", { class: "poll-edge", style: `--at:${index / count}` }, edge),
    );
    return make("div", { class: edges.length > 0 ? "poll-edges" : "poll-unders" }, ...under, ...edges);
  }

  /** The mean, of a pair both: the one thing that a distribution is asked for. */
  function meanLine(release: Counts, before: Counts | undefined): string {
    const said = (of: Counts): string | undefined => {
      const value = mean(of, axis.values);
      return value === undefined ? undefined : decimal(value, stage.language);
    };
    const [then, now] = [before && said(before), said(release)];
    if (now === undefined) return "";
    return then === undefined ? words.wall.mean(now) : words.wall.meanMoved(then, now);
  }

  return {
    element,
    show({ release, before: first, correct }) {
      if (release.shape !== "counts") return;
      const before = first?.shape === "counts" ? first : undefined;
      const shares = (of: Counts): readonly number[] => (before ? sharesOf(of) : lengths(of));
      const longest = Math.max(1, ...shares(release), ...(before ? shares(before) : []));
      const mark = correct?.value === undefined ? undefined : axis.place(correct.value);
      element.replaceChildren(
        make(
          "div",
          { class: "poll-stand" },
          ...axis.values.map((_, index) => column(release, before, index, longest)),
          ...(mark === undefined
            ? []
            : [
                make(
                  "div",
                  { class: `poll-mark${mark > 0.7 ? " is-late" : ""}`, style: `--at:${mark}` },
                  make("span", { class: "poll-correct" }, `✓ ${words.correct}: ${correct?.text ?? ""}`),
                ),
              ]),
        ),
        foot(),
        make(
          "p",
          { class: "poll-mean" },
          ...(before
            ? [
                make("span", { class: "poll-key is-before" }, `${words.before} (${before.n})`),
                make("span", { class: "poll-key is-now" }, `${words.after} (${release.n})`),
              ]
            : []),
          make("span", {}, meanLine(release, before)),
        ),
      );
    },
    restyle: () => undefined,
    unmount: () => undefined,
  };
}

function sharesOf(release: Counts): readonly number[] {
  const all = Math.max(1, people(release));
  return lengths(release).map((count) => (count / all) * 100);
}
