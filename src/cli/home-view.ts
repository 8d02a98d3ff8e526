import type { Compiled } from "../deck/compile.ts";
import type { HomeSeminar } from "../site/home-page.ts";
import { mistakesBySlide } from "../site/mistakes-html.ts";

/** Where a seminar's pages lie, seen from the home page. */
export interface Addresses {
  readonly present: string;
  readonly presenter: string | undefined;
  readonly handout?: string | undefined;
}

/** What the home page says of a seminar. */
export function homeSeminar(
  { deck, diagnostics }: Compiled,
  { present, presenter, handout }: Addresses,
): HomeSeminar {
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics.find(isWarning);
  const shownOn = first === undefined ? undefined : [...mistakesBySlide(deck, [first]).keys()][0];
  return {
    id: deck.id,
    title: deck.title,
    subtitle: deck.meta.subtitle,
    language: deck.language,
    minutes: deck.meta.duration,
    slides: deck.slides.length,
    present,
    presenter,
    handout,
    errors: count("error"),
    warnings: count("warning"),
    first:
      first === undefined
        ? undefined
        : {
            line: first.line,
            address: shownOn === undefined ? present : `${present}#/${encodeURIComponent(shownOn.id)}`,
          },
  };
}

const isWarning = ({ severity }: { readonly severity: string }) => severity === "warning";

/** A file that could not be read: it stands in the list all the same. */
export function unreadableSeminar(id: string): HomeSeminar {
  return {
    id,
    title: id,
    subtitle: undefined,
    language: "en",
    minutes: undefined,
    slides: 0,
    present: undefined,
    presenter: undefined,
    errors: 0,
    warnings: 0,
    first: undefined,
  };
}
