import type { Deck } from "../deck/types.ts";
import { homePage, type HomeSeminar } from "./home-page.ts";
import type { PageOptions } from "./page-options.ts";
import { presenterPage } from "./presenter-page.ts";
import { projectorPage } from "./projector-page.ts";
import type { Runtime } from "./runtime.ts";

/** One seminar to be written to a folder. */
export interface BuildSeminar {
  readonly deck: Deck;
  /** Full path of the folder that the seminar file lies in. */
  readonly folder: string;
}

export interface BuildOptions {
  readonly runtime: Runtime;
  /** Write the presenter's page, and with it the speaker notes. */
  readonly notes: boolean;
  readonly answers: boolean;
  /** What the list of seminars says of one. */
  readonly homeSeminar: (
    seminar: BuildSeminar,
    present: string,
    presenter: string | undefined,
  ) => HomeSeminar;
}

/** One file of a built folder: text, or a copy of what the seminar refers to. `path` is relative, with slashes. */
export type BuiltFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly copyOf: { readonly folder: string; readonly path: string } };

/**
 * Everything a built folder holds besides the runtime's assets, which lie in `assets/`. One seminar is the folder's
 * index.html itself; several have a folder each, and index.html lists them. All addresses are relative.
 */
export function planBuild(seminars: readonly BuildSeminar[], options: BuildOptions): readonly BuiltFile[] {
  const [only] = seminars;
  if (only !== undefined && seminars.length === 1) return seminarFiles(only, "", options);
  const language = only?.deck.language ?? "en";
  const list = seminars.map((seminar) => {
    const present = `${encodeURIComponent(seminar.deck.id)}/index.html`;
    const presenter = `${encodeURIComponent(seminar.deck.id)}/presenter.html`;
    return options.homeSeminar(seminar, present, options.notes ? presenter : undefined);
  });
  const home = homePage(list, {
    runtime: options.runtime,
    base: "assets/",
    live: false,
    folder: "",
    language,
  });
  return [
    { path: "index.html", text: home },
    ...seminars.flatMap((seminar) => seminarFiles(seminar, `${seminar.deck.id}/`, options)),
  ];
}

/** The pages and files of one seminar, in the folder `at` (empty, or ending with a slash). */
function seminarFiles(
  { deck, folder }: BuildSeminar,
  at: string,
  options: BuildOptions,
): readonly BuiltFile[] {
  const page: PageOptions = {
    runtime: options.runtime,
    base: at === "" ? "assets/" : "../assets/",
    live: false,
    notes: false,
    answers: options.answers,
    ...(at === "" ? {} : { home: "../index.html" }),
    ...(options.notes ? { presenter: "presenter.html" } : {}),
  };
  const presenter: readonly BuiltFile[] = options.notes
    ? [{ path: `${at}presenter.html`, text: presenterPage(deck, { ...page, notes: true }) }]
    : [];
  return [
    ...deck.files.map((path) => ({ path: at + path, copyOf: { folder, path } })),
    { path: `${at}index.html`, text: projectorPage(deck, page) },
    ...presenter,
  ];
}
