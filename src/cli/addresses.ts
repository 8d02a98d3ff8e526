import type { Answer, Answers } from "../server/answer.ts";
import type { Home } from "./home.ts";
import type { Studio } from "./studio.ts";

/**
 * What stands where: `/` home, `/assets/…` the built files, `/SEMINAR/` the projector page,
 * `/SEMINAR/presenter.html`, `/SEMINAR/…` what the seminar refers to. A built folder is laid out the same way.
 */
export function addresses(home: Home, studio: Studio, asset: (name: string) => Answer | undefined): Answers {
  return async (path) => {
    if (path === "/") return await home.answer();
    const [, first = "", rest] = /^\/([^/]+)\/(.*)$/s.exec(path) ?? [];
    if (rest === undefined) return undefined;
    const built = first === "assets" ? asset(rest) : undefined;
    if (built !== undefined) return built;
    const seminar = await studio.seminar(first);
    if (seminar === undefined) return undefined;
    if (rest === "" || rest === "index.html") return seminar.page("projector").answer();
    if (rest === "presenter.html") return seminar.page("presenter").answer();
    return seminar.fileBeside(rest);
  };
}
