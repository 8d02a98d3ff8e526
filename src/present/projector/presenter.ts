import { openPresenter } from "../common/open-presenter.ts";
import { notice } from "./notice.ts";
import type { Behaviour } from "./stage.ts";

/** Opens the presenter's window, where this page has one. */
export const presenter: Behaviour = ({ commands, words }) => {
  const page = document.documentElement.dataset["presenter"];
  if (page === undefined) return;
  commands.set("presenter", () => {
    if (!openPresenter(page)) notice(words.presenterBlocked);
  });
};
