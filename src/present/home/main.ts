import { wordsFor } from "../../words/words.ts";
import { openLive } from "../common/live.ts";
import { offerClearing } from "./clear.ts";

const { documentElement } = document;
const words = wordsFor(documentElement.lang).home;

const away = document.createElement("p");
away.className = "away";
away.setAttribute("role", "status");
document.querySelector("main")?.prepend(away);

// The list follows the folder; what has the keyboard's focus keeps it.
openLive({
  view: "home",
  patch: ({ slides }) => {
    for (const { id, html } of slides) {
      const before = document.getElementById(id);
      if (before === null) continue;
      const focused = document.activeElement?.getAttribute("href");
      before.outerHTML = html;
      if (focused !== null && focused !== undefined)
        document.querySelector<HTMLElement>(`#${id} a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  },
  reached: (reached) => {
    away.textContent = reached ? "" : words.gone;
  },
});

offerClearing();

documentElement.dataset["ready"] = "";
