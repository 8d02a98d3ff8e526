import type { Answer } from "../server/answer.ts";
import { contentType } from "../server/content-type.ts";
import type { Patch } from "../session/messages.ts";
import { homeList, homePage, type HomeOptions, type HomeSeminar } from "../site/home-page.ts";
import type { HomeSession } from "../site/home-sessions.ts";
import type { Runtime } from "../site/runtime.ts";
import { createHistory, type History } from "./history.ts";
import { policyOf } from "./page-policy.ts";

/** The home page while Attune runs. */
export interface Home {
  readonly answer: () => Promise<Answer>;
  /** The seminars may be others, or say something else; costs nothing before the page was first asked for. */
  readonly refresh: () => Promise<void>;
  readonly since: (revision: string | undefined) => Patch | undefined;
}

/** What the home page shows. */
export interface HomeContent {
  readonly seminars: readonly HomeSeminar[];
  /** Kept sessions of seminars that are not among them. */
  readonly otherSessions: readonly HomeSession[];
}

/** Opens the home page of the folder that people know as `folder`. */
export function openHome(runtime: Runtime, folder: string, content: () => Promise<HomeContent>): Home {
  const common: HomeOptions = { runtime, base: "assets/", live: true, folder, language: "en" };
  let history: History | undefined;

  async function look() {
    const { seminars, otherSessions } = await content();
    const options: HomeOptions = { ...common, otherSessions };
    const shown = {
      title: "",
      slides: [{ id: "seminars", below: false, html: homeList(seminars, options) }],
    };
    if (history === undefined) history = createHistory("", shown);
    else history.show(shown);
    return { seminars, options, history };
  }

  return {
    async answer() {
      const { seminars, options, history } = await look();
      const body = homePage(seminars, { ...options, revision: history.revision() });
      return { body, type: contentType("page.html"), policy: policyOf(body) };
    },
    async refresh() {
      if (history !== undefined) await look();
    },
    since: (revision) => history?.since(revision),
  };
}
