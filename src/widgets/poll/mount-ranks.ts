import { make } from "../mount-dom.ts";
import type { Stage } from "../stage.ts";
import { decimal } from "./decimal.ts";
import type { Picture } from "./mount-picture.ts";
import type { Rowed } from "./published.ts";
import { ranked } from "./release-html.ts";

/** Options by their mean rank, the first on top, each as a dot on the way from first to last. */
export function ranksPicture(poll: Rowed, stage: Stage): Picture {
  const { wall, average } = stage.words.poll;
  const last = poll.rows.length;
  const element = make("div", { class: "poll-bars poll-ranks", style: `--rows:${last + 1}` });
  return {
    element,
    show({ release }) {
      if (release.shape !== "ranks") return;
      const rows = ranked(release, poll.rows).map(({ rank, row }) => {
        const label = make("span", { class: "poll-label" });
        label.innerHTML = row.html;
        const at = `--at:${(rank - 1) / Math.max(1, last - 1)}`;
        return make(
          "div",
          { class: "poll-row" },
          label,
          make("span", { class: "poll-way" }, make("span", { class: "poll-dot", style: at })),
          make("span", { class: "poll-number" }, decimal(rank, stage.language)),
        );
      });
      const head = make(
        "div",
        { class: "poll-row poll-head" },
        make("span", { class: "poll-label" }),
        make("span", { class: "poll-way-ends" }, make("span", {}, wall.first), make("span", {}, wall.last)),
        make("span", { class: "poll-average" }, average),
      );
      element.replaceChildren(head, ...rows);
    },
    restyle: () => undefined,
    unmount: () => undefined,
  };
}
